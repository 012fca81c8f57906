package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.DocumentKind;
import health.homeward.document.Engine;
import health.homeward.document.Fact;
import health.homeward.document.Layer;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    private static TextLine piece(String text, double x, double y) {
        return new TextLine(text, new Box(x, y, 0.3, 0.02), null, 1, TextSource.OCR, Layer.BODY, 0, List.of(),
                List.of());
    }

    @Test
    void keepsTheOrderOfARowThatRisesToTheRight() {
        Page page = new Page(Papers.PAGE, 0, 1000, 1400, true, TextSource.OCR,
                List.of(piece("出院诊断：1.胃窦癌", 0.1, 0.31), piece("2.高血压病2级", 0.5, 0.3)), List.of(),
                PageQuality.UNDISTURBED, new Engine("typed", "1", ""), List.of(), 0);

        List<Fact> facts = Extraction.extract(Papers.document(DocumentKind.DISCHARGE_SUMMARY),
                Map.of(Papers.PAGE, page));

        assertThat(facts).extracting(fact -> ((Fact.Diagnosis) fact).name()).containsExactly("胃窦癌", "高血压病2级");
    }
}
