package health.homeward.imaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Tells persons apart. Two identities become one person on evidence only, never on a name alone.
final class People {
    /// What one header says of its person.
    record Identity(String study, String name, String id, @Nullable String birthDate, @Nullable String sex) {
        boolean isBlank() {
            return name.isEmpty() && id.isEmpty();
        }

        private boolean hasId() {
            return !Placeholders.isText(id);
        }

        private boolean hasBirthDate() {
            return birthDate != null && !Placeholders.isDate(birthDate);
        }
    }

    private final List<Set<Identity>> groups = new ArrayList<>();
    private final Set<String> clashes = new TreeSet<>();

    People(Set<Identity> identities) {
        identities.stream()
                .sorted(Comparator.comparing(Identity::isBlank).thenComparing(Identity::toString))
                .forEach(this::place);
    }

    private void place(Identity identity) {
        Set<Identity> joined = new LinkedHashSet<>(Set.of(identity));
        groups.removeIf(
                group -> group.stream().anyMatch(other -> isSame(identity, other)) && joined.addAll(group));
        groups.add(joined);
    }

    private boolean isSame(Identity one, Identity other) {
        if (one.isBlank() || other.isBlank()) {
            return one.study.equals(other.study) || (one.isBlank() && other.isBlank());
        }
        PersonName.Tie names = PersonName.compare(one.name, other.name);
        boolean sameId = one.hasId() && one.id.equals(other.id);
        if (contradict(one, other) || names == PersonName.Tie.OTHER) {
            if (sameId) {
                clashes.add(one.id);
            }
            return false;
        }
        boolean sameBirth = one.hasBirthDate() && other.hasBirthDate();
        if (sameId) {
            return names == PersonName.Tie.SAME || sameBirth;
        }
        boolean named = names == PersonName.Tie.SAME && !one.name.isEmpty() && !other.name.isEmpty();
        boolean telling = (PersonName.isHan(one.name) && PersonName.isHan(other.name)) || !one.hasId()
                || !other.hasId();
        boolean sameFile = one.id.equals(other.id) && one.study.equals(other.study);
        return named && ((sameBirth && telling) || sameFile);
    }

    private static boolean contradict(Identity one, Identity other) {
        boolean births = one.hasBirthDate() && other.hasBirthDate()
                && !String.valueOf(one.birthDate).equals(other.birthDate);
        boolean sexes = one.sex != null && other.sex != null && !one.sex.equals(other.sex);
        return births || sexes;
    }

    /// Patient IDs that were used for people who cannot be one.
    Set<String> clashes() {
        return clashes;
    }

    List<Person> persons() {
        return groups.stream()
                .map(People::person)
                .sorted(Comparator.comparing(Person::toString))
                .toList();
    }

    private static Person person(Set<Identity> group) {
        Set<String> names = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        Set<String> births = new TreeSet<>();
        Set<String> sexes = new TreeSet<>();
        for (Identity identity : group) {
            names.add(identity.name);
            ids.add(identity.id);
            births.add(String.valueOf(identity.birthDate));
            sexes.add(String.valueOf(identity.sex));
        }
        Set<String> nothing = new HashSet<>(Set.of("", "null"));
        names.removeAll(nothing);
        ids.removeAll(nothing);
        births.removeAll(nothing);
        sexes.removeAll(nothing);
        return new Person(List.copyOf(names), List.copyOf(ids),
                births.isEmpty() ? null : births.iterator().next(),
                sexes.isEmpty() ? null : sexes.iterator().next());
    }
}
