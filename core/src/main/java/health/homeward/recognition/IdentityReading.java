package health.homeward.recognition;

import health.homeward.document.Identity;
import health.homeward.document.Identity.IdNumber;
import health.homeward.document.Printed;
import health.homeward.document.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gathers what a paper prints about whose it is. Each form of a name and each number is kept once.
final class IdentityReading {
    private static final double DOUBTED = 0.5;
    private static final Set<Label.Group> OF_A_PERSON = EnumSet.of(Label.Group.SEX, Label.Group.AGE,
            Label.Group.BIRTH, Label.Group.NUMBER);
    /// The name in another script.
    private static final Pattern IN_BRACKETS = Pattern.compile("[ ]*\\(([^()]{3,60})\\)");

    private final List<Printed> names = new ArrayList<>();
    private final List<Printed> likely = new ArrayList<>();
    private final List<IdNumber> ids = new ArrayList<>();
    private @Nullable Sex sex;
    private @Nullable Printed sexPrinted;
    private @Nullable Printed age;
    private @Nullable Integer ageYears;
    private @Nullable LocalDate birthDate;
    private @Nullable Printed birthDatePrinted;

    private IdentityReading() {}

    /// @param rows in whose text the patient may be named
    static Identity of(List<Field> fields, List<Row> rows) {
        IdentityReading reading = new IdentityReading();
        for (Field field : fields) {
            if (isOfARelative(field, fields)) {
                continue;
            }
            switch (field.label().group()) {
                case NAME -> reading.name(field);
                case DAMAGED_NAME -> reading.likelyName(field);
                case SEX -> reading.sex(field, 0);
                case AGE -> reading.age(field, 0, true);
                case BIRTH -> reading.birth(field);
                case NUMBER -> reading.number(field);
                case RELATIVE, DATE, HOSPITAL, DEPARTMENT, EXAM, SIGNATURE, OTHER -> {
                }
            }
        }
        if (reading.names.isEmpty()) {
            reading.names.addAll(reading.likely);
        }
        BodyNames.in(rows).forEach(reading::keep);
        return new Identity(reading.names, reading.sex, reading.sexPrinted, reading.age, reading.ageYears,
                reading.birthDate, reading.birthDatePrinted, reading.ids);
    }

    /// Whether sex, age or number stands in a row that names a relative and, before it, not the patient.
    private static boolean isOfARelative(Field field, List<Field> fields) {
        boolean personal = OF_A_PERSON.contains(field.label().group());
        List<Label.Group> before = fields.stream()
                .filter(other -> other.index() == field.index() && other.begin() < field.begin())
                .map(other -> other.label().group())
                .toList();
        return personal && before.contains(Label.Group.RELATIVE) && !before.contains(Label.Group.NAME);
    }

    private void name(Field field) {
        PatientName.Span span = PatientName.in(field.value());
        if (span == null) {
            return;
        }
        keep(field.printed(span.begin(), span.end()));
        Matcher other = IN_BRACKETS.matcher(field.value().substring(span.end()));
        PatientName.Span second = other.lookingAt() ? PatientName.in(other.group(1)) : null;
        if (second != null) {
            int at = span.end() + other.start(1);
            keep(field.printed(at + second.begin(), at + second.end()));
        }
        unlabelled(field, span.tail());
    }

    /// A name behind a label that was not read whole is doubted, however well it was read itself.
    private void likelyName(Field field) {
        PatientName.Span span = PatientName.in(field.value());
        if (span != null) {
            Printed name = field.printed(span.begin(), span.end());
            likely.add(new Printed(name.text(), name.region(), Math.min(DOUBTED, name.confidence()),
                    name.doubts()));
        }
    }

    private void keep(Printed printed) {
        if (names.stream().noneMatch(name -> bare(name.text()).equals(bare(printed.text())))) {
            names.add(printed);
        } else {
            names.replaceAll(name -> bare(name.text()).equals(bare(printed.text()))
                    && name.confidence() < printed.confidence() ? printed : name);
        }
    }

    /// Sex and age behind the name, as in running heads: `王小明 男 54岁`.
    private void unlabelled(Field field, int from) {
        String row = field.row().folded();
        int at = skip(row, field.begin() + from);
        Field rest = new Field(field.label(), true, field.row(), field.index(), at, row.length());
        Values.SexSpan found = Values.sex(rest.value());
        if (found == null || found.value() == null) {
            return;
        }
        sex(rest, 0);
        int next = skip(row, at + found.end());
        age(new Field(field.label(), true, field.row(), field.index(), next, row.length()), 0, false);
    }

    private static int skip(String row, int at) {
        int next = at;
        while (next < row.length() && " \t,/|()".indexOf(row.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    private void sex(Field field, int from) {
        Values.SexSpan span = Values.sex(field.value().substring(from));
        if (span == null || sexPrinted != null) {
            return;
        }
        sex = span.value();
        sexPrinted = field.printed(from + span.begin(), from + span.end());
    }

    private void age(Field field, int from, boolean bare) {
        Values.AgeSpan span = Values.age(field.value().substring(from), bare);
        if (span == null || age != null) {
            return;
        }
        age = field.printed(from + span.begin(), from + span.end());
        ageYears = span.years();
    }

    private void birth(Field field) {
        List<DateForms.Found> dates = DateForms.labelled(field.value());
        if (dates.isEmpty() || birthDate != null || dates.getFirst().doubtful()) {
            return;
        }
        birthDate = dates.getFirst().date();
        birthDatePrinted = field.printed(dates.getFirst().begin(), dates.getFirst().end());
    }

    private void number(Field field) {
        IdNumber.Type type = Objects.requireNonNull(field.label().number());
        Values.Span span = type == IdNumber.Type.BED
                ? Values.bed(field.value())
                : Values.number(field.value());
        if (span == null) {
            return;
        }
        IdNumber id = new IdNumber(type, field.printed(span.begin(), span.end()));
        boolean known = ids.stream()
                .anyMatch(other -> other.type() == type
                        && bare(other.printed().text()).equals(bare(id.printed().text())));
        if (!known) {
            ids.add(id);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
