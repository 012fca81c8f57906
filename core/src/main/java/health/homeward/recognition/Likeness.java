package health.homeward.recognition;

import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentDate.Role;
import health.homeward.document.Identity.IdNumber;
import health.homeward.document.Printed;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether two fragments can be pages of one paper.
final class Likeness {
    private static final Set<IdNumber.Type> OF_ONE_PAPER = EnumSet.of(IdNumber.Type.SPECIMEN,
            IdNumber.Type.ACCESSION, IdNumber.Type.PATHOLOGY);
    private static final Set<IdNumber.Type> MANY = EnumSet.of(IdNumber.Type.BED, IdNumber.Type.OTHER);
    private static final Set<Role> ONCE = EnumSet.of(Role.ADMITTED, Role.DISCHARGED, Role.EXAMINED,
            Role.COLLECTED,
            Role.RECEIVED, Role.REPORTED, Role.OPERATED, Role.PRESCRIBED, Role.VISITED);
    private static final double SURE = 0.8;

    private Likeness() {}

    /// Whether something that one paper prints once is another on each.
    static boolean contradict(Fragment a, Fragment b) {
        return namesDiffer(a, b) || isOfAChild(a, b) || isOfAChild(b, a) || sexesDiffer(a, b)
                || agesDiffer(a, b) || numbersDiffer(a, b)
                || datesDiffer(a, b)
                || hospitalsDiffer(a.hospital(), b.hospital())
                || (a.numbering() != null && b.numbering() != null && a.numbering().total() != null
                        && b.numbering().total() != null
                        && !Objects.equals(a.numbering().total(), b.numbering().total()));
    }

    /// Whether one names as a relative whom the other names as its patient.
    private static boolean isOfAChild(Fragment child, Fragment other) {
        List<String> names = other.identity().names().stream().map(Likeness::bare).toList();
        return child.identity().names().stream().map(Likeness::bare).noneMatch(names::contains)
                && child.fields()
                        .stream()
                        .filter(field -> field.label().group() == Label.Group.RELATIVE)
                        .anyMatch(field -> names.stream()
                                .anyMatch(name -> bare(field.value()).startsWith(name)));
    }

    /// Whether they share a name or a number.
    static boolean agree(Fragment a, Fragment b) {
        boolean name = a.identity()
                .names()
                .stream()
                .anyMatch(one -> b.identity().names().stream().anyMatch(two -> bare(one).equals(bare(two))));
        return name || shareNumber(a, b);
    }

    /// Whether they share a number of the person, the stay or the report.
    static boolean shareNumber(Fragment a, Fragment b) {
        return a.identity()
                .ids()
                .stream()
                .filter(id -> !MANY.contains(id.type()))
                .anyMatch(id -> b.identity()
                        .ids()
                        .stream()
                        .anyMatch(other -> other.type() == id.type()
                                && bare(id.printed()).equals(bare(other.printed()))));
    }

    /// Whether they share a number that one paper alone has.
    static boolean shareReport(Fragment a, Fragment b) {
        return a.identity()
                .ids()
                .stream()
                .filter(id -> OF_ONE_PAPER.contains(id.type()))
                .anyMatch(id -> b.identity()
                        .ids()
                        .stream()
                        .anyMatch(other -> other.type() == id.type()
                                && bare(id.printed()).equals(bare(other.printed()))));
    }

    static boolean isAnonymous(Fragment fragment) {
        return fragment.identity().names().isEmpty() && fragment.identity().ids().isEmpty();
    }

    private static boolean namesDiffer(Fragment a, Fragment b) {
        List<Printed> left = a.identity().names();
        List<Printed> right = b.identity().names();
        return !left.isEmpty() && !right.isEmpty()
                && left.stream().noneMatch(one -> right.stream().anyMatch(two -> alike(one, two)));
    }

    /// Equal, in other scripts, or so that a misread character explains it.
    private static boolean alike(Printed a, Printed b) {
        String one = bare(a);
        String two = bare(b);
        boolean otherScript = one.isEmpty() || two.isEmpty()
                || Character.isIdeographic(one.charAt(0)) != Character.isIdeographic(two.charAt(0));
        if (otherScript || one.equals(two)) {
            return true;
        }
        boolean doubtful = a.confidence() < SURE || b.confidence() < SURE || !a.doubts().isEmpty()
                || !b.doubts().isEmpty();
        return doubtful && one.charAt(0) == two.charAt(0) && Math.abs(one.length() - two.length()) <= 1;
    }

    private static boolean sexesDiffer(Fragment a, Fragment b) {
        return a.identity().sex() != null && b.identity().sex() != null
                && a.identity().sex() != b.identity().sex();
    }

    /// One paper prints one age; a year is left to a birthday.
    private static boolean agesDiffer(Fragment a, Fragment b) {
        Integer one = a.identity().ageYears();
        Integer two = b.identity().ageYears();
        Printed left = a.identity().age();
        Printed right = b.identity().age();
        boolean ages = one != null && two != null && left != null && right != null && Claims.isFirm(left)
                && Claims.isFirm(right) && Math.abs(one - two) > 1;
        Printed born = a.identity().birthDatePrinted();
        Printed other = b.identity().birthDatePrinted();
        return ages || (born != null && other != null && Claims.isFirm(born) && Claims.isFirm(other)
                && !Objects.equals(a.identity().birthDate(), b.identity().birthDate()));
    }

    private static boolean numbersDiffer(Fragment a, Fragment b) {
        return a.identity().ids().stream().filter(id -> !MANY.contains(id.type())).anyMatch(id -> {
            List<IdNumber> same = b.identity()
                    .ids()
                    .stream()
                    .filter(other -> other.type() == id.type())
                    .toList();
            return !same.isEmpty()
                    && same.stream().noneMatch(other -> readAlike(id.printed(), other.printed()));
        });
    }

    private static boolean readAlike(Printed a, Printed b) {
        String one = bare(a);
        String two = bare(b);
        boolean sure = a.confidence() >= SURE && b.confidence() >= SURE && a.doubts().isEmpty()
                && b.doubts().isEmpty();
        return one.equals(two) || (!sure && one.length() == two.length());
    }

    private static boolean datesDiffer(Fragment a, Fragment b) {
        return a.dates().stream().filter(date -> ONCE.contains(date.role())).anyMatch(date -> {
            List<DocumentDate> same = b.dates()
                    .stream()
                    .filter(other -> other.role() == date.role())
                    .toList();
            return !same.isEmpty() && same.stream()
                    .noneMatch(other -> other.date().equals(date.date())
                            && (other.time() == null || date.time() == null || date.role() != Role.COLLECTED
                                    || other.time().equals(date.time())));
        });
    }

    private static boolean hospitalsDiffer(@Nullable Printed a, @Nullable Printed b) {
        if (a == null || b == null) {
            return false;
        }
        String one = bare(a);
        String two = bare(b);
        boolean otherScript = Character.isIdeographic(one.charAt(0)) != Character
                .isIdeographic(two.charAt(0));
        return !otherScript && !one.contains(two) && !two.contains(one) && !oneApart(one, two);
    }

    private static boolean oneApart(String a, String b) {
        int apart = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            apart += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return a.length() == b.length() && apart <= 1;
    }

    private static String bare(Printed printed) {
        return bare(printed.text());
    }

    private static String bare(String text) {
        return health.homeward.terminology.Folded.of(text)
                .replaceAll("[\\s·•・-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
