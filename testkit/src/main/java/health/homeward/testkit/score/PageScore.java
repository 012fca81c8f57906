package health.homeward.testkit.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import health.homeward.testkit.truth.CaseTruth;
import health.homeward.testkit.truth.PageTruth;
import health.homeward.testkit.truth.Spot;
import java.util.List;
import java.util.Locale;

/// How well pages were read: characters, turning, places of lines.
final class PageScore {
    private final Tally characters = new Tally("characters");
    private final Tally rotations = new Tally("pages upright");
    private final Tally places = new Tally("lines in place");

    private PageScore() {}

    static List<Tally> of(CaseTruth truth, List<JsonNode> pages) {
        PageScore score = new PageScore();
        truth.pages().forEach(page -> score.page(page, find(page, pages)));
        return List.of(score.characters, score.rotations, score.places);
    }

    private static JsonNode find(PageTruth page, List<JsonNode> pages) {
        return pages.stream()
                .filter(one -> Finding.fileName(one.path("file").asText()).equals(page.file())
                        && one.path("page").asInt(1) == page.page())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private void page(PageTruth truth, JsonNode page) {
        StringBuilder read = new StringBuilder();
        page.path("lines").forEach(line -> read.append(line.path("text").asText()));
        String expected = Fold.of(truth.text());
        int errors = Math.min(expected.length(), Fold.distance(expected, Fold.of(read.toString())));
        characters.right(expected.length() - errors, expected.length());
        if (errors * 50 > expected.length()) {
            characters.note(
                    String.format(Locale.ROOT, "%s page %d (%s): %.1f %% wrong", truth.file(), truth.page(),
                            truth.condition(), 100.0 * errors / expected.length()));
        }
        if (page.path("rotation").asInt(-1) == truth.rotation()) {
            rotations.right();
        } else {
            rotations.missed(truth.file() + ": " + page.path("rotation") + " instead of " + truth.rotation());
        }
        if (truth.placed()) {
            for (JsonNode line : page.path("lines")) {
                place(truth, line);
            }
        }
    }

    /// A line lies right when a segment that shares its text lies there.
    private void place(PageTruth truth, JsonNode line) {
        String text = Fold.of(line.path("text").asText());
        List<Double> box = Finding.box(line);
        List<Spot> same = truth.segments()
                .stream()
                .filter(segment -> text.contains(Fold.of(segment.text()))
                        || Fold.of(segment.text()).contains(text))
                .map(segment -> new Spot(truth.file(), truth.page(), segment.box()))
                .toList();
        if (same.isEmpty() || text.isEmpty()) {
            return;
        }
        if (same.stream().anyMatch(spot -> box.size() == 4 && spot.isMetBy(box))) {
            places.right();
        } else {
            places.missed(truth.file() + ": " + text);
        }
    }
}
