package health.homeward.reading.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Glyph;
import health.homeward.document.Layer;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultPartsTest {
    @ParameterizedTest
    @CsvSource({"5.2, 5.2, ,", "5.2 mmol/L, 5.2, mmol/L,", "5.2 mmol/L ↑, 5.2, mmol/L, ↑",
            "↓↓ -8.4, -8.4, , ↓↓",
            "H 5.2, 5.2, , H", "H5.2, H5.2, ,", "阳性(+)↑, 阳性(+), , ↑", "1:80*, 1:80, , *", "2+ 异常, 2+, , 异常",
            "6.50 10^9/L, 6.50, 10^9/L,", "5.051012/L, 5.05, 1012/L,", "58910^9/L, 589, 10^9/L,",
            "13.7秒, 13.7, 秒,", "13.7s, 13.7s, ,", "<0.01 ng/mL, <0.01, ng/mL,", "0-3, 0-3, ,",
            "2.45E+05, 2.45E+05, ,", "-8.4LL, -8.4, , LL", "少量, 少量, ,", "0.5 S, 0.5 S, ,"})
    void partsTheResultFromUnitAndMark(String text, String amount, @Nullable String unit,
            @Nullable String mark) {
        ResultParts parts = ResultParts.of(line(text, 1));

        assertThat(parts.amount().text()).isEqualTo(amount);
        assertThat(parts.unit() == null ? null : parts.unit().text()).isEqualTo(unit);
        assertThat(parts.mark() == null ? null : parts.mark().text()).isEqualTo(mark);
    }

    @Test
    void trustsTheResultByItsOwnCharacters() {
        ResultParts parts = ResultParts.of(line("5.2 ↑", 0.3));

        assertThat(parts.amount().confidenceOf(0, 3)).isEqualTo(1);
    }

    @Test
    void partsALineWhoseCharactersHaveNoPlaces() {
        TextLine cell = new TextLine("31.8 ↑", new Box(0.3, 0.3, 0.1, 0.01), null, 1, TextSource.TEXT_LAYER,
                Layer.BODY, 0, List.of(), List.of());

        ResultParts parts = ResultParts.of(cell);

        assertThat(parts.amount().text()).isEqualTo("31.8");
        assertThat(parts.mark()).isNotNull().extracting(TextLine::text).isEqualTo("↑");
        assertThat(parts.amount().box()).isEqualTo(cell.box());
    }

    private static TextLine line(String text, double lastConfidence) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(new Glyph(text.substring(i, i + 1), i + 1 == text.length() ? lastConfidence : 1,
                    (double) i / text.length(), (i + 1.0) / text.length()));
        }
        return new TextLine(text, new Box(0.3, 0.3, 0.1, 0.01), null, 1, TextSource.OCR, Layer.BODY, 0,
                glyphs,
                List.of());
    }
}
