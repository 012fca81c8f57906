package health.homeward.recognition;

import health.homeward.document.Document;
import health.homeward.document.Identity.IdNumber;
import health.homeward.document.Printed;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the papers that match agree on.
final class Agreed {
    private static final Set<IdNumber.Type> SHOWN = EnumSet.of(IdNumber.Type.CITIZEN, IdNumber.Type.PASSPORT,
            IdNumber.Type.INSURANCE,
            IdNumber.Type.RECORD,
            IdNumber.Type.INPATIENT, IdNumber.Type.OUTPATIENT, IdNumber.Type.CARD);

    private Agreed() {}

    static Patient of(List<Document> documents) {
        List<Claims> claims = documents.stream().map(Claims::of).toList();
        List<String> names = documents.stream()
                .flatMap(document -> document.identity().names().stream())
                .filter(Claims::isFirm)
                .filter(name -> !ChineseNames.isMasked(NameForm.of(name.text()).text()))
                .map(Printed::text)
                .map(String::strip)
                .toList();
        List<String> chinese = names.stream().filter(name -> NameForm.of(name).chinese()).toList();
        String name = most(chinese.isEmpty() ? names : chinese);
        String pinyin = name == null || !NameForm.of(name).chinese()
                ? null
                : Pinyin.suggestion(NameForm.of(name).text());
        List<String> ids = documents.stream()
                .flatMap(document -> document.identity().ids().stream())
                .filter(id -> SHOWN.contains(id.type()))
                .map(id -> id.printed().text())
                .distinct()
                .toList();
        return new Patient(name, pinyin, only(firm(claims, Claims::sex)),
                only(firm(claims, Claims::birthDate)), ids);
    }

    private static <T> Set<T> firm(List<Claims> claims, Function<Claims, Claims.@Nullable Claim<T>> part) {
        return claims.stream()
                .map(part)
                .filter(Objects::nonNull)
                .filter(Claims.Claim::firm)
                .map(Claims.Claim::value)
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable T only(Collection<T> values) {
        return values.size() == 1 ? values.iterator().next() : null;
    }

    /// The most frequent; null when two are equally frequent.
    private static @Nullable String most(List<String> values) {
        Map<String, Long> counts = values.stream()
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        long most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        return only(counts.entrySet()
                .stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList());
    }
}
