package health.homeward.testkit.wear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WearTest {
    private static final Rectangle2D SPOT = new Rectangle2D.Double(0.4, 0.3, 0.1, 0.02);

    @Test
    void showsASpotWhereTheProjectionSays() {
        BufferedImage page = page();
        for (Wear wear : Wear.ALL) {
            for (long seed = 1; seed <= 3; seed++) {
                Wear.Worn worn = wear.worn(page, new Random(seed));
                Rectangle2D expected = worn.projection().around(SPOT);
                Rectangle2D seen = dark(worn.picture(), expected);

                assertThat(seen.getCenterX()).as("%s %d", wear.name(), seed)
                        .isCloseTo(expected.getCenterX(),
                                within(0.004));
                assertThat(seen.getCenterY()).as("%s %d", wear.name(), seed)
                        .isCloseTo(expected.getCenterY(),
                                within(0.004));
            }
        }
    }

    @Test
    void turnsByQuartersAndBack() {
        BufferedImage page = page();

        BufferedImage turned = Turn.clockwise(Turn.clockwise(page, 90), 270);

        assertThat(turned.getWidth()).isEqualTo(page.getWidth());
        assertThat(turned.getRGB(450, 440)).isEqualTo(page.getRGB(450, 440));
        assertThat(Turn.clockwise(page, 90).getWidth()).isEqualTo(page.getHeight());
    }

    private static BufferedImage page() {
        BufferedImage page = new BufferedImage(1000, 1414, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1000, 1414);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(400, 424, 100, 28);
        graphics.dispose();
        return page;
    }

    /// The box around what is much darker than the paper, near where it is expected.
    private static Rectangle2D dark(BufferedImage picture, Rectangle2D near) {
        Rectangle2D box = new Rectangle2D.Double();
        int width = picture.getWidth();
        int height = picture.getHeight();
        int paper = picture.getRGB((int) (near.getCenterX() * width),
                (int) ((near.getY() - 0.03) * height)) >> 8 & 255;
        for (int y = (int) ((near.getY() - 0.02) * height); y < (near.getMaxY() + 0.02) * height; y++) {
            for (int x = (int) ((near.getX() - 0.02) * width); x < (near.getMaxX() + 0.02) * width; x++) {
                if ((picture.getRGB(x, y) >> 8 & 255) < paper * 0.75) {
                    Rectangle2D dot = new Rectangle2D.Double(x / (double) width, y / (double) height,
                            0.5 / width,
                            0.5 / height);
                    box = box.isEmpty() ? dot : box.createUnion(dot);
                }
            }
        }
        return box;
    }
}
