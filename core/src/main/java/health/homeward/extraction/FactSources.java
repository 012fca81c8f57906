package health.homeward.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.homeward.document.Document;
import health.homeward.document.Doubt;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.Region;
import health.homeward.document.RunningText;
import health.homeward.document.Sha256;
import health.homeward.document.Standing;
import java.util.List;
import java.util.stream.Stream;

/// Makes the sources of a document's facts. An id follows from file, place and kind of fact, so that a decision finds
/// its fact again after the page was read anew.
final class FactSources {
    /// Places are compared on a grid this fine, because a second reading moves a box by a little.
    private static final int GRID = 250;

    private final Document document;
    private final RunningText running;
    private final List<Newborn.Span> child;

    /// @param child where it tells of somebody else
    FactSources(Document document, RunningText running, List<Newborn.Span> child) {
        this.document = document;
        this.running = running;
        this.child = List.copyOf(child);
    }

    /// The source of a fact read from these characters of the running text.
    ///
    /// @param type as in the JSON contract, for example `diagnosis`; with a suffix where one place gives two facts
    FactSource of(String type, int begin, int end) {
        return of(type, begin, end, List.of());
    }

    /// The same with reasons of its own to doubt it.
    FactSource of(String type, int begin, int end, List<Doubt> more) {
        String zh = running.text()
                .substring(begin, end)
                .replaceAll("[\\n\\f]", "")
                .replace('\t', ' ')
                .strip();
        return of(type, zh, running.regionsOf(begin, end), running.confidenceOf(begin, end),
                Stream.of(running.doubtsOf(begin, end), more, whose(begin, end))
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    private List<Doubt> whose(int begin, int end) {
        return child.stream().noneMatch(span -> span.holds(begin))
                ? List.of()
                : List.of(new Doubt(Doubt.Kind.MEANING, -1,
                        running.regionsOf(begin, end).getFirst().box()));
    }

    /// The source of a fact read from elsewhere, as from the cells of a table.
    FactSource of(String type, String zh, List<Region> regions, double confidence, List<Doubt> doubts) {
        return new FactSource(id(type, regions.getFirst()), document.id(), zh, regions,
                new Standing.Read(confidence), doubts);
    }

    private static FactId id(String type, Region region) {
        String place = type + '|' + region.page().source() + '|' + region.page().page() + '|'
                + grid(region.box().x()) + '|' + grid(region.box().y());
        return new FactId("f" + Sha256.of(place.getBytes(UTF_8)).hex().substring(0, 16));
    }

    private static long grid(double fraction) {
        return Math.round(fraction * GRID);
    }
}
