package health.homeward.reading.internal.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharpnessTest {
    private static final List<Corners> LINE = List.of(Corners.of(new Box(0.1, 0.4, 0.8, 0.2), 600, 240));

    @Test
    void findsSharpPrintNeitherOutOfFocusNorMoved() {
        Sharpness sharp = Sharpness.of(grey(blurred(1, 1)), LINE);

        assertThat(sharp.isOutOfFocus()).isFalse();
        assertThat(sharp.isMoved()).isFalse();
    }

    @Test
    void tellsABlurInAllDirectionsFromAMovedCamera() {
        assertThat(new Sharpness(0.07, 0.08).isOutOfFocus()).isTrue();
        assertThat(new Sharpness(0.07, 0.08).isMoved()).isFalse();
        assertThat(new Sharpness(0.105, 0.209).isOutOfFocus()).isFalse();
        assertThat(new Sharpness(0.105, 0.209).isMoved()).isTrue();
    }

    @Test
    void measuresSmearedPrintAsSofterThanSharpPrint() {
        Sharpness sharp = Sharpness.of(grey(blurred(1, 1)), LINE);
        Sharpness smeared = Sharpness.of(grey(blurred(5, 1)), LINE);

        assertThat(smeared.along()).isLessThan(sharp.along());
    }

    @Test
    void saysNothingAgainstAPageWithoutLongLines() {
        Sharpness none = Sharpness.of(grey(blurred(9, 9)), List.of());

        assertThat(none.isOutOfFocus()).isFalse();
        assertThat(none.isMoved()).isFalse();
    }

    private static Grey grey(BufferedImage picture) {
        return Grey.withoutRed(picture);
    }

    /// Squares like strokes, smeared over so many pixels.
    private static BufferedImage blurred(int across, int down) {
        BufferedImage page = new BufferedImage(600, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 240);
        graphics.setColor(Color.BLACK);
        for (int x = 60; x < 540; x += 12) {
            for (int y = 96; y < 144; y += 12) {
                graphics.fillRect(x, y, 6, 6);
            }
        }
        graphics.dispose();
        float[] weights = new float[across * down];
        Arrays.fill(weights, 1f / weights.length);
        return new ConvolveOp(new Kernel(across, down, weights), ConvolveOp.EDGE_NO_OP, null).filter(page,
                null);
    }
}
