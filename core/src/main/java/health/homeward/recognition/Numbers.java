package health.homeward.recognition;

import health.homeward.document.Identity.IdNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Compares the numbers of two claims.
final class Numbers {
    private static final Set<IdNumber.Type> PERSONAL = EnumSet.of(IdNumber.Type.CITIZEN,
            IdNumber.Type.PASSPORT, IdNumber.Type.INSURANCE);
    private static final Set<IdNumber.Type> HOSPITAL = EnumSet.of(IdNumber.Type.RECORD,
            IdNumber.Type.INPATIENT, IdNumber.Type.OUTPATIENT,
            IdNumber.Type.CARD);
    private static final int SHORTEST = 5;
    private static final int MISREAD = 5;

    private Numbers() {}

    /// Numbers that a person keeps everywhere. Citizen numbers contradict where misreading cannot explain it; a passport
    /// is renewed and contradicts nothing.
    static Tie personal(Claims a, Claims b) {
        boolean shared = a.numbers()
                .stream()
                .anyMatch(one -> b.numbers()
                        .stream()
                        .anyMatch(two -> isShared(one, two) && isPersonal(one, two)));
        if (shared) {
            return Tie.AGREES;
        }
        List<Claims.Numbered> left = citizen(a);
        List<Claims.Numbered> right = citizen(b);
        if (left.isEmpty() || right.isEmpty()) {
            return Tie.SILENT;
        }
        return left.stream().anyMatch(one -> right.stream().anyMatch(two -> mayBeOne(one, two)))
                ? Tie.DOUBTFUL
                : Tie.CONTRADICTS;
    }

    /// Whether misreading explains the difference: only where a check character shows that one was misread.
    private static boolean mayBeOne(Claims.Numbered one, Claims.Numbered two) {
        boolean sound = CitizenNumber.of(one.text()) != null && CitizenNumber.of(two.text()) != null;
        return !sound && LatinNames.distance(one.text(), two.text()) <= MISREAD;
    }

    /// Numbers of a hospital: the record, the stay, the card. Different ones mean nothing, for stays have their own, but
    /// nobody has two numbers of one hospital's wards at the same time.
    static Tie ofHospital(Claims a, Claims b) {
        boolean shared = !isElsewhere(a, b) && a.numbers()
                .stream()
                .anyMatch(one -> b.numbers()
                        .stream()
                        .anyMatch(two -> isShared(one, two) && one.text().length() >= SHORTEST
                                && (isOfHospital(one) || isOfHospital(two))));
        return shared ? Tie.AGREES : staysDiffer(a, b) ? Tie.CONTRADICTS : Tie.SILENT;
    }

    private static boolean staysDiffer(Claims a, Claims b) {
        List<Claims.Numbered> left = ofStay(a);
        List<Claims.Numbered> right = ofStay(b);
        return !left.isEmpty() && !right.isEmpty() && isSameHospital(a, b) && a.stay() != null
                && b.stay() != null && a.stay().overlaps(b.stay())
                && left.stream().noneMatch(one -> right.stream().anyMatch(two -> isPartOf(one, two)));
    }

    /// Whether one hospital gave both the same inpatient number.
    static boolean isOfOneStay(Claims a, Claims b) {
        List<Claims.Numbered> right = ofStay(b);
        return isSameHospital(a, b) && ofStay(a).stream()
                .anyMatch(one -> right.stream().anyMatch(two -> one.text().equals(two.text())));
    }

    private static List<Claims.Numbered> ofStay(Claims claims) {
        return claims.numbers()
                .stream()
                .filter(number -> number.type() == IdNumber.Type.INPATIENT && number.firm()
                        && number.text().length() >= SHORTEST && number.text().indexOf('*') < 0)
                .toList();
    }

    /// Whether one digit of the inpatient number is another.
    static boolean isSlip(Claims a, Claims b) {
        return staysDiffer(a, b) && ofStay(a).stream()
                .anyMatch(one -> ofStay(b).stream()
                        .anyMatch(two -> LatinNames.distance(one.text(), two.text()) == 1));
    }

    private static boolean isSameHospital(Claims a, Claims b) {
        return a.hospital() != null && b.hospital() != null && !isElsewhere(a, b);
    }

    /// The same, or with what some forms put before or behind it.
    private static boolean isPartOf(Claims.Numbered one, Claims.Numbered two) {
        return one.text().contains(two.text()) || two.text().contains(one.text());
    }

    private static boolean isElsewhere(Claims a, Claims b) {
        return a.hospital() != null && b.hospital() != null && !a.hospital().contains(b.hospital())
                && !b.hospital().contains(a.hospital())
                && LatinNames.distance(a.hospital(), b.hospital()) > 1;
    }

    private static boolean isShared(Claims.Numbered one, Claims.Numbered two) {
        boolean types = one.type() == null || two.type() == null || one.type() == two.type()
                || (HOSPITAL.contains(one.type()) && HOSPITAL.contains(two.type()));
        return types && one.firm() && two.firm() && one.text().indexOf('*') < 0
                && one.text().equals(two.text());
    }

    private static boolean isPersonal(Claims.Numbered one, Claims.Numbered two) {
        IdNumber.Type type = Objects.requireNonNullElse(one.type(),
                Objects.requireNonNullElse(two.type(), IdNumber.Type.OTHER));
        return PERSONAL.contains(type) || (type == IdNumber.Type.OTHER && one.text().length() > SHORTEST);
    }

    private static boolean isOfHospital(Claims.Numbered number) {
        return number.type() != null && HOSPITAL.contains(number.type());
    }

    private static List<Claims.Numbered> citizen(Claims claims) {
        return claims.numbers()
                .stream()
                .filter(number -> number.type() == IdNumber.Type.CITIZEN && number.firm()
                        && CitizenNumber.isFormed(number.text()))
                .toList();
    }
}
