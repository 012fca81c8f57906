package health.homeward.reading.internal.file;

import health.homeward.document.Box;
import java.awt.image.BufferedImage;

/// Whether anything is drawn at a place.
final class Ink {
    /// Grey levels between the lightest and the darkest point; less is paper.
    private static final int LEAST_CONTRAST = 24;

    private Ink() {}

    static boolean isAt(BufferedImage picture, Box box) {
        int left = (int) (box.x() * picture.getWidth());
        int top = (int) (box.y() * picture.getHeight());
        int right = Math.min(picture.getWidth(), (int) Math.ceil(box.right() * picture.getWidth()));
        int bottom = Math.min(picture.getHeight(), (int) Math.ceil(box.bottom() * picture.getHeight()));
        int lightest = 0;
        int darkest = 255;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = picture.getRGB(x, y);
                int grey = ((rgb >> 16 & 0xFF) * 3 + (rgb >> 8 & 0xFF) * 6 + (rgb & 0xFF)) / 10;
                lightest = Math.max(lightest, grey);
                darkest = Math.min(darkest, grey);
            }
        }
        return lightest - darkest >= LEAST_CONTRAST;
    }
}
