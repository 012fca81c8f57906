package health.homeward.recognition;

import health.homeward.document.DocumentKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts fragments together that are pages of one paper.
final class Binding {
    private static final Set<DocumentKind> REPORTS = EnumSet.of(DocumentKind.LAB_REPORT,
            DocumentKind.IMAGING_REPORT,
            DocumentKind.ULTRASOUND_REPORT, DocumentKind.ENDOSCOPY_REPORT, DocumentKind.PATHOLOGY_REPORT,
            DocumentKind.PHYSIOLOGICAL_TEST_REPORT, DocumentKind.GENETIC_REPORT);

    private final List<Gathered> papers = new ArrayList<>();
    private @Nullable Gathered before;

    private Binding() {}

    /// @param fragments in the order of the files and pages
    static List<Gathered> bind(List<Fragment> fragments) {
        Binding binding = new Binding();
        fragments.forEach(binding::place);
        return binding.papers;
    }

    static boolean isReport(DocumentKind kind) {
        return REPORTS.contains(kind);
    }

    private void place(Fragment fragment) {
        Gathered home = fragment.numbering() == null
                ? unnumbered(fragment)
                : numbered(fragment, fragment.numbering());
        if (home == null) {
            home = new Gathered(fragment);
            papers.add(home);
        } else {
            home.add(fragment, isGuess(home, fragment), isAnybodys(home, fragment));
        }
        before = home;
    }

    private static boolean isGuess(Gathered home, Fragment fragment) {
        return !home.endsWithPageBefore(fragment) && (fragment.numbering() == null || !home.isNumbered()
                || !home.agrees(fragment));
    }

    /// Whether nothing printed says that the page is the same person's: it names nobody, and lies in another file or
    /// behind a signature.
    private static boolean isAnybodys(Gathered home, Fragment fragment) {
        boolean goesOn = home.endsWithPageBefore(fragment)
                && (!home.last().isSigned() || home.numbersTo(fragment));
        return !goesOn && !home.agrees(fragment);
    }

    private @Nullable Gathered numbered(Fragment fragment, Numbering numbering) {
        if (before != null && fits(before, fragment, numbering) && (agrees(before, fragment)
                || (before.numbers().getLast() == numbering.number() - 1
                        && sameOrNoTotal(before, numbering)))) {
            return before;
        }
        return papers.stream()
                .filter(paper -> fits(paper, fragment, numbering) && paper.agrees(fragment))
                .reduce((first, second) -> second)
                .orElse(numbering.number() > 1 ? unnumbered(fragment) : null);
    }

    private static boolean agrees(Gathered paper, Fragment fragment) {
        return paper.agrees(fragment);
    }

    private static boolean sameOrNoTotal(Gathered paper, Numbering numbering) {
        return numbering.total() == null || numbering.total().equals(paper.total());
    }

    private static boolean fits(Gathered paper, Fragment fragment, Numbering numbering) {
        boolean bothReports = paper.title() != null && fragment.title() != null
                && !sameTitle(paper, fragment);
        return !bothReports && paper.lacks(numbering.number()) && !paper.contradicts(fragment)
                && sameKind(paper, fragment);
    }

    private static boolean sameTitle(Gathered paper, Fragment fragment) {
        Title one = paper.title();
        Title two = fragment.title();
        return one != null && two != null && (one.text().equals(two.text())
                || (one.kind() != null && one.kind() == two.kind()
                        && (one.text().endsWith(two.text()) || two.text().endsWith(one.text()))));
    }

    /// Contents of its own that are clearly another kind's speak against an untitled page.
    private static boolean sameKind(Gathered paper, Fragment fragment) {
        DocumentKind own = fragment.evidence().clear();
        return fragment.title() != null || own == null || own == paper.kind()
                || !REPORTS.contains(own) || paper.agrees(fragment);
    }

    private @Nullable Gathered unnumbered(Fragment fragment) {
        Gathered paper = before;
        if (paper == null || paper.isComplete() || paper.contradicts(fragment) || fragment.onPage() > 1) {
            return null;
        }
        if (fragment.title() != null && fragment.title().match() != Title.Match.WEAK) {
            return sameTitle(paper, fragment) && repeatsItsHead(paper, fragment) ? paper : null;
        }
        boolean nobody = Likeness.isAnonymous(fragment);
        boolean follows = nobody && (paper.endsWithPageBefore(fragment) || paper.numbersTo(fragment));
        boolean known = paper.agrees(fragment) || follows;
        boolean headed = fragment.hospital() != null && !nobody && REPORTS.contains(paper.kind())
                && paper.fragments().stream().noneMatch(held -> Likeness.shareReport(held, fragment));
        return known && !headed && sameKind(paper, fragment) ? paper : null;
    }

    /// A page with the same title goes on where the number of the report is the same, or, outside reports, where it is
    /// the same person's, by a number if it lies in another file, and none of the headings comes again.
    private static boolean repeatsItsHead(Gathered paper, Fragment fragment) {
        if (REPORTS.contains(paper.kind())) {
            return paper.fragments().stream().anyMatch(held -> Likeness.shareReport(held, fragment));
        }
        boolean same = paper.endsWithPageBefore(fragment)
                ? paper.agrees(fragment)
                : paper.sharesNumber(fragment);
        return same && !paper.last().isSigned() && paper.fragments()
                .stream()
                .noneMatch(held -> held.evidence().pointsFor(paper.kind()) > 0
                        && fragment.evidence().pointsFor(paper.kind()) > 0
                        && sharesHeading(held, fragment));
    }

    private static boolean sharesHeading(Fragment a, Fragment b) {
        Set<String> headings = new java.util.HashSet<>(headings(a));
        headings.retainAll(headings(b));
        return !headings.isEmpty();
    }

    private static List<String> headings(Fragment fragment) {
        int head = fragment.title() == null ? 0 : fragment.title().row() + 1;
        return fragment.rows()
                .stream()
                .skip(head)
                .map(row -> row.compact())
                .filter(row -> row.matches("[\\p{IsHan}]{2,8}:.*") && row.length() > 3)
                .map(row -> row.substring(0, row.indexOf(':')))
                .filter(heading -> Labels.in(heading + ":").isEmpty())
                .toList();
    }
}
