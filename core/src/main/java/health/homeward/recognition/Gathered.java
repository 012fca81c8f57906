package health.homeward.recognition;

import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The fragments that are taken for one paper, while they are gathered.
final class Gathered {
    private final List<Fragment> fragments = new ArrayList<>();
    private final List<Fragment> anybodys = new ArrayList<>();
    private boolean guessed;

    Gathered(Fragment first) {
        fragments.add(first);
    }

    /// @param guess whether its place is guessed
    /// @param anybody whether nothing printed says that it is the same person's
    void add(Fragment fragment, boolean guess, boolean anybody) {
        fragments.add(fragment);
        guessed |= guess;
        if (anybody) {
            anybodys.add(fragment);
        }
    }

    /// The part of a page, in doubt where it may be anybody's.
    DocumentPart part(Fragment fragment) {
        DocumentPart part = fragment.part();
        return anybodys.contains(fragment)
                ? new DocumentPart(part.page(), part.area(), Set.of(Doubt.Kind.IDENTITY))
                : part;
    }

    List<Fragment> fragments() {
        return List.copyOf(fragments);
    }

    Fragment last() {
        return fragments.getLast();
    }

    @Nullable
    Title title() {
        return fragments.stream().map(Fragment::title).filter(Objects::nonNull).findFirst().orElse(null);
    }

    DocumentKind kind() {
        return fragments.stream()
                .map(Fragment::kind)
                .max(Comparator.comparingDouble(Kinds.Decided::confidence))
                .map(Kinds.Decided::kind)
                .orElse(DocumentKind.UNKNOWN);
    }

    boolean contradicts(Fragment fragment) {
        return fragments.stream().anyMatch(held -> Likeness.contradict(held, fragment));
    }

    boolean agrees(Fragment fragment) {
        return fragments.stream().anyMatch(held -> Likeness.agree(held, fragment));
    }

    boolean sharesNumber(Fragment fragment) {
        return fragments.stream().anyMatch(held -> Likeness.shareNumber(held, fragment));
    }

    /// Whether the printed page numbers go on with it.
    boolean numbersTo(Fragment fragment) {
        Numbering before = last().numbering();
        Numbering next = fragment.numbering();
        return before != null && next != null && before.number() + 1 == next.number()
                && Objects.equals(before.total(), next.total());
    }

    boolean endsWithPageBefore(Fragment fragment) {
        return last().part().page().source().equals(fragment.part().page().source())
                && last().part().page().page() + 1 == fragment.part().page().page() && fragment.onPage() == 1;
    }

    boolean isIn(Sha256 source) {
        return fragments.stream().allMatch(held -> held.part().page().source().equals(source));
    }

    @Nullable
    Integer total() {
        return fragments.stream()
                .map(Fragment::numbering)
                .filter(Objects::nonNull)
                .map(Numbering::total)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<Integer> numbers() {
        return fragments.stream()
                .map(Fragment::numbering)
                .filter(Objects::nonNull)
                .map(Numbering::number)
                .sorted()
                .toList();
    }

    boolean isNumbered() {
        return numbers().size() == fragments.size();
    }

    boolean isComplete() {
        Integer total = total();
        return total != null && numbers().size() >= total;
    }

    /// Whether the number printed on the page is one that this paper still lacks.
    boolean lacks(int number) {
        Integer total = total();
        return isNumbered() && !numbers().contains(number) && (total == null || number <= total);
    }

    /// By printed number where every page has one, else as found.
    List<Fragment> inOrder() {
        if (!isNumbered()) {
            return fragments();
        }
        return fragments.stream()
                .sorted(Comparator.comparingInt(held -> Objects.requireNonNull(held.numbering()).number()))
                .toList();
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        boolean severalFiles = !isIn(fragments.getFirst().part().page().source());
        if (guessed || (severalFiles && !isNumbered())) {
            notes.add(
                    "Pages were put together or ordered by their place among the files, because they do not say it themselves.");
        }
        if (!anybodys.isEmpty()) {
            notes.add("Nothing on " + anybodys.size()
                    + " of its pages says whose it is, nor that it belongs to this paper: compare before you rely on it.");
        }
        List<Integer> numbers = numbers();
        Integer total = total();
        int last = total == null ? numbers.isEmpty() ? 0 : numbers.getLast() : total;
        String of = total == null ? "" : " of " + total;
        if (isNumbered()) {
            IntStream.rangeClosed(1, last)
                    .filter(number -> !numbers.contains(number))
                    .forEach(number -> notes.add("Page " + number + of + " seems to be missing."));
        }
        return notes;
    }
}
