package health.homeward.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Engine;
import health.homeward.document.Fact;
import health.homeward.document.Fact.LabResult;
import health.homeward.document.Glyph;
import health.homeward.document.Identity;
import health.homeward.document.Layer;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Sha256;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import health.homeward.reading.internal.layout.Arranged;
import health.homeward.reading.internal.layout.Layout;
import health.homeward.testkit.Laboratories;
import health.homeward.testkit.truth.CaseTruth;
import health.homeward.testkit.truth.FactTruth;
import health.homeward.testkit.truth.PageTruth;
import health.homeward.testkit.truth.PaperTruth;
import health.homeward.testkit.truth.SegmentTruth;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows of laboratory sheets in many forms, from the text as it is printed.
class LaboratoryFormsTest {
    private static final Pattern FIGURE = Pattern.compile("[<>]?-?\\d+(?:\\.\\d+)?(?:E[+-]\\d+)?");
    private static final Pattern LIMIT = Pattern
            .compile("(?<![\\d-])-?\\d+(?:\\.\\d+)?(?:E[+-]\\d+)?|(?<=-)\\d+(?:\\.\\d+)?");

    private final List<String> misses = new ArrayList<>();
    private int rows;
    private int wrong;

    @TempDir
    private Path folder;

    @Test
    void readsTheRowsOfEveryFormAndAssertsNothingWrong() throws IOException {
        for (long seed = 1; seed < 5; seed++) {
            judge(Laboratories.printed(seed, folder));
        }

        assertThat(misses).as("of %s rows", rows).hasSizeLessThan(rows / 50);
        assertThat(wrong).as("wrong and asserted: %s", misses).isZero();
    }

    /// Prints what is missed on the seeds that are named.
    static void main(String[] seeds) throws IOException {
        for (String seed : seeds) {
            LaboratoryFormsTest test = new LaboratoryFormsTest();
            test.judge(Laboratories.printed(Long.parseLong(seed), Path.of("target/forms")));
            test.misses.forEach(System.out::println);
            System.out
                    .println(seed + ": " + (test.rows - test.misses.size()) + " of " + test.rows + ", wrong "
                            + test.wrong);
        }
    }

    private void judge(CaseTruth truth) {
        for (PaperTruth paper : truth.papers()) {
            List<Page> pages = truth.pages()
                    .stream()
                    .filter(page -> paper.pages().contains(page.file() + "#" + page.page()))
                    .map(LaboratoryFormsTest::page)
                    .toList();
            List<LabResult> found = results(pages);
            List<LabResult> left = new ArrayList<>(found);
            truth.facts()
                    .stream()
                    .filter(fact -> fact.paper().equals(paper.id()) && fact.type().equals("lab-result"))
                    .forEach(fact -> left.remove(row(fact, found)));
            left.stream().filter(one -> one.source().asserted()).forEach(one -> {
                wrong++;
                misses.add("!! invented " + paper.title() + ": " + one.source().zh());
            });
        }
    }

    private @Nullable LabResult row(FactTruth fact, List<LabResult> found) {
        rows++;
        List<Double> spot = fact.spots().getFirst().box();
        LabResult best = found.stream()
                .filter(one -> one.source()
                        .regions()
                        .stream()
                        .anyMatch(region -> fact.spots()
                                .stream()
                                .anyMatch(place -> place.page() == region.page().page()
                                        && place.isMetBy(List.of(region.box().x(), region.box().y(),
                                                region.box().width(),
                                                region.box().height())))))
                .min(java.util.Comparator.comparingInt(one -> differences(fact, one).size()))
                .orElse(null);
        List<String> differences = best == null ? List.of("not found at " + spot) : differences(fact, best);
        if (!differences.isEmpty()) {
            boolean asserted = best != null && best.source().asserted()
                    && differences.stream().anyMatch(one -> !one.endsWith("but null"));
            wrong += asserted ? 1 : 0;
            misses.add((asserted ? "!! " : "") + fact.id() + " " + fact.value("name") + " "
                    + fact.value("result") + ": "
                    + differences
                    + (best == null
                            ? ""
                            : " " + best.source().doubts().stream().map(d -> d.kind()).toList()
                                    + best.source().zh()));
        }
        return best;
    }

    private static List<String> differences(FactTruth fact, LabResult found) {
        List<String> all = new ArrayList<>();
        String result = fact.value("result");
        String name = found.name();
        differ("name", fact.value("name"),
                name.equals(fact.value("name")) ? name : name.replaceFirst("\\([A-Za-zα-ω][^)]*\\)$", ""),
                all);
        if (FIGURE.matcher(result).matches()) {
            differ("value", number(result.replaceAll("[<>]", "")), number(found.value()), all);
            differ("comparator", fact.value("comparator"), found.comparator(), all);
            List<String> limits = new ArrayList<>();
            Matcher matcher = LIMIT.matcher(fact.value("range"));
            while (matcher.find()) {
                limits.add(matcher.group());
            }
            if (!limits.isEmpty() && !fact.value("range").startsWith("<")) {
                differ("low", number(limits.getFirst()), number(found.low()), all);
            }
            if (!limits.isEmpty() && !fact.value("range").startsWith(">")) {
                differ("high", number(limits.getLast()), number(found.high()), all);
            }
        } else {
            differ("result", result, found.result(), all);
        }
        differ("unit", fact.value("unit").replace(" ", ""),
                found.unit() == null ? null : found.unit().replace(" ", ""), all);
        differ("flag", fact.value("flag"), found.flag() == null ? null : found.flag().name(), all);
        return all;
    }

    private static @Nullable String number(@Nullable Object printed) {
        return printed == null
                ? null
                : new BigDecimal(printed.toString()).stripTrailingZeros().toPlainString();
    }

    private static void differ(String part, @Nullable String expected, @Nullable String actual,
            List<String> all) {
        String one = expected == null ? "" : expected;
        if (!one.equals(actual == null ? "" : actual)) {
            all.add(part + " is not " + one + " but " + actual);
        }
    }

    private static List<LabResult> results(List<Page> pages) {
        Document document = new Document(new DocumentId("d1"), DocumentKind.LAB_REPORT, "检验报告单",
                pages.stream().map(page -> new DocumentPart(page.ref(), Box.WHOLE_PAGE)).toList(), null, null,
                null,
                List.of(), Identity.NONE, 1, List.of());
        List<Fact> facts = LabRows.of(document,
                pages.stream().collect(java.util.stream.Collectors.toMap(Page::ref, page -> page)));
        return facts.stream().map(LabResult.class::cast).toList();
    }

    private static Page page(PageTruth truth) {
        List<TextLine> lines = truth.segments().stream().map(LaboratoryFormsTest::line).toList();
        // The true ratio does not matter to the layout beyond rows and gaps.
        boolean screen = truth.text().startsWith("9:41");
        double height = screen ? 390 * 4 : 842;
        Arranged arranged = Layout.arrange(lines, screen ? 390 : 595, height, null);
        return new Page(new PageRef(Sha256.of(truth.file().getBytes(UTF_8)), truth.page()), 0, 595, height,
                true,
                TextSource.TEXT_LAYER, arranged.lines(), arranged.tables(), PageQuality.UNDISTURBED,
                new Engine("typed", "1", ""), List.of(), 0);
    }

    private static TextLine line(SegmentTruth segment) {
        int[] points = segment.text().codePoints().toArray();
        double total = java.util.Arrays.stream(points).mapToDouble(LaboratoryFormsTest::wide).sum();
        List<Glyph> glyphs = new ArrayList<>();
        double at = 0;
        for (int point : points) {
            double end = at + wide(point) / total;
            glyphs.add(new Glyph(Character.toString(point), 1, at, Math.min(1, end)));
            at = end;
        }
        List<Double> box = segment.box();
        return new TextLine(segment.text(), new Box(box.get(0), box.get(1), box.get(2), box.get(3)), null, 1,
                TextSource.TEXT_LAYER, segment.layer().equals("body") ? Layer.BODY : Layer.FURNITURE, 0,
                glyphs, List.of());
    }

    private static double wide(int point) {
        return point < 0x2000 ? 0.55 : 1;
    }
}
