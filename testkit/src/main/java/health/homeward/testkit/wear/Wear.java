package health.homeward.testkit.wear;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/// A sort of worsening.
///
/// @param width of the picture in pixels when it stands upright
/// @param tilt most degrees by which the page lies askew
/// @param bend how strongly the perspective pulls the corners, in fractions
/// @param edge room around the page, in fractions
/// @param blur radius in pixels
/// @param quality of the JPEG, 0..1
public record Wear(
        String name,
        int width,
        double tilt,
        double bend,
        double edge,
        double blur,
        double noise,
        Light light,
        double quality) {
    /// How the light falls.
    public enum Light {
        EVEN, GREY, SHADOW, GLARE, DARK
    }

    public static final Wear CLEAN = new Wear("clean", 1654, 0, 0, 0, 0, 0, Light.EVEN, 0.95);
    public static final Wear SCAN = new Wear("scan", 1240, 1.2, 0, 0, 0.5, 5, Light.GREY, 0.6);
    public static final Wear PHOTO = new Wear("photo", 1900, 4, 0.035, 0.05, 0.8, 5, Light.SHADOW, 0.55);
    public static final Wear HARD = new Wear("hard", 1280, 5.5, 0.06, 0.05, 1.1, 8, Light.SHADOW, 0.4);
    public static final Wear GLARE = new Wear("glare", 1900, 3, 0.03, 0.04, 0.8, 4, Light.GLARE, 0.55);
    public static final Wear DARK = new Wear("dark", 1700, 3, 0.03, 0.04, 1.0, 9, Light.DARK, 0.5);
    public static final List<Wear> ALL = List.of(CLEAN, SCAN, PHOTO, HARD, GLARE, DARK);

    /// A worn page.
    ///
    /// @param projection from fractions of the page to fractions of the upright picture
    public record Worn(BufferedImage picture, Projection projection) {}

    /// The page worn, upright.
    public Worn worn(BufferedImage page, Random random) {
        int height = (int) Math.round(width * (double) page.getHeight() / page.getWidth());
        Projection projection = tilt == 0 ? Projection.none() : corners(random, height);
        Pixels pixels = Pixels.projected(page, projection, width, height, !light.equals(Light.GREY), random);
        pixels.blur(blur);
        pixels.light(light, random);
        pixels.noise(noise, random);
        return new Worn(pixels.picture(), projection);
    }

    private Projection corners(Random random, int height) {
        double angle = Math
                .toRadians((0.4 + 0.6 * random.nextDouble()) * tilt * (random.nextBoolean() ? 1 : -1));
        double ratio = (double) height / width;
        double scale = (1 - 2 * edge)
                / (Math.cos(angle) + Math.abs(Math.sin(angle)) * ratio * (edge == 0 ? 0 : 1));
        Point2D[] corners = new Point2D[4];
        for (int i = 0; i < 4; i++) {
            double x = (i == 1 || i == 2 ? 0.5 : -0.5) * scale;
            double y = (i >= 2 ? 0.5 : -0.5) * scale * ratio;
            double pull = bend * random.nextDouble();
            corners[i] = new Point2D.Double(
                    0.5 + (x * Math.cos(angle) - y * Math.sin(angle)) * (1 - pull),
                    0.5 + (x * Math.sin(angle) + y * Math.cos(angle)) * (1 - bend * random.nextDouble())
                            / ratio);
        }
        return Projection.to(List.of(corners));
    }
}
