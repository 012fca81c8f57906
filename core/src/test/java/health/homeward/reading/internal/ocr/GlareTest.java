package health.homeward.reading.internal.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Layer;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlareTest {
    @Test
    void findsABurntPlaceOnAGreyPageAndSaysWhereItLies() {
        Glare glare = Glare.of(page(new Color(200, 195, 190), 0, 0, 300));

        assertThat(glare.isThere()).isTrue();
        assertThat(glare.place()).isEqualTo("00");
    }

    @Test
    void findsNoneOnAWhitePageOrWhereOnlyASpeckIsBurnt() {
        assertThat(Glare.of(page(Color.WHITE, 0, 0, 300)).isThere()).isFalse();
        assertThat(Glare.of(page(new Color(200, 195, 190), 0, 0, 0)).isThere()).isFalse();
        assertThat(Glare.of(page(new Color(200, 195, 190), 500, 500, 20)).isThere()).isFalse();
    }

    @Test
    void hidesTextOnlyWhereARowRunsOnBothSides() {
        Glare glare = Glare.of(page(new Color(200, 195, 190), 450, 450, 150));
        TextLine before = line(0.1, 0.5);
        TextLine after = line(0.7, 0.5);

        assertThat(glare.hidesText(List.of(before, after))).isTrue();
        assertThat(glare.hidesText(List.of(before))).isFalse();
        assertThat(glare.hidesText(List.of(line(0.1, 0.1), line(0.7, 0.1)))).isFalse();
    }

    private static TextLine line(double x, double y) {
        return new TextLine("某行", new Box(x, y, 0.2, 0.05), null, 0.99, TextSource.OCR, Layer.BODY, 0,
                List.of(),
                List.of());
    }

    private static BufferedImage page(Color paper, int x, int y, int burnt) {
        BufferedImage page = new BufferedImage(1024, 1024, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(paper);
        graphics.fillRect(0, 0, 1024, 1024);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(x, y, burnt, burnt);
        graphics.dispose();
        return page;
    }
}
