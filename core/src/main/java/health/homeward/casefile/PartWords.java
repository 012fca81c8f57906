package health.homeward.casefile;

import health.homeward.document.Fact;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words in which a person sets the parts of a fact: those of the JSON contract, as `to-take-home`. What may stand
/// in a part is said when something else is given.
final class PartWords {
    private PartWords() {}

    /// The parts that a fact has, for a person.
    static String parts(Fact fact) {
        return components(fact).map(RecordComponent::getName).collect(Collectors.joining(", "));
    }

    /// The value as the vocabulary writes it; an empty one takes the part away.
    ///
    /// @throws ProblemException when the fact has no such part, or it cannot be that
    static String of(Fact fact, String part, String value) {
        Class<?> type = components(fact).filter(one -> one.getName().equals(part))
                .findFirst()
                .orElseThrow(
                        () -> refused(
                                "no such part: " + part + "; a " + fact.type() + " has: " + parts(fact)))
                .getType();
        if (value.isEmpty()) {
            return value;
        }
        if (type.isEnum()) {
            return word(part, value, Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        if (type == boolean.class) {
            return word(part, value, List.of("TRUE", "FALSE")).toLowerCase(Locale.ROOT);
        }
        String form = form(type);
        if (!form.isEmpty() && !isOf(type, value)) {
            throw refused(part + " is " + form + ", not " + value);
        }
        return value;
    }

    private static Stream<RecordComponent> components(Fact fact) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(one -> !one.getName().equals("source"));
    }

    private static String word(String part, String value, List<String> names) {
        String name = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        if (!names.contains(name)) {
            throw refused(part + " is one of " + names.stream()
                    .map(one -> one.toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", ")) + ", not " + value);
        }
        return name;
    }

    private static String form(Class<?> type) {
        return type == LocalDate.class
                ? "a date as 2026-05-07"
                : type == LocalDateTime.class
                        ? "a date and time as 2026-05-07T09:12"
                        : type == BigDecimal.class ? "a number" : "";
    }

    private static boolean isOf(Class<?> type, String value) {
        try {
            if (type == LocalDate.class) {
                LocalDate.parse(value);
            } else if (type == LocalDateTime.class) {
                LocalDateTime.parse(value);
            } else {
                new BigDecimal(value);
            }
            return true;
        } catch (java.time.DateTimeException | NumberFormatException e) {
            return false;
        }
    }

    private static ProblemException refused(String why) {
        return new ProblemException(Problem.DECISION_INVALID, why);
    }
}
