package health.homeward.testkit.wear;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// Turns pictures by quarters.
public final class Turn {
    private Turn() {}

    /// The picture turned clockwise by 0, 90, 180 or 270 degrees.
    public static BufferedImage clockwise(BufferedImage picture, int degrees) {
        if (degrees == 0) {
            return picture;
        }
        boolean across = degrees % 180 != 0;
        int width = across ? picture.getHeight() : picture.getWidth();
        int height = across ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(Math.toRadians(degrees));
        graphics.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return turned;
    }
}
