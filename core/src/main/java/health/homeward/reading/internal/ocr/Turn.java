package health.homeward.reading.internal.ocr;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Turns a picture by quarters, pixel for pixel.
public final class Turn {
    private Turn() {}

    public static BufferedImage clockwise(BufferedImage picture, int degrees) {
        if (degrees % 360 == 0) {
            return picture;
        }
        boolean swapped = degrees % 180 != 0;
        int width = swapped ? picture.getHeight() : picture.getWidth();
        int height = swapped ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        AffineTransform transform = new AffineTransform();
        transform.translate(width / 2.0, height / 2.0);
        transform.quadrantRotate(degrees / 90);
        transform.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        graphics.drawImage(picture, transform, null);
        graphics.dispose();
        return turned;
    }
}
