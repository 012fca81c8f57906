package health.homeward.reading.internal.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Turning, shrinking and writing of pictures.
final class Pictures {
    private static final float JPEG_QUALITY = 0.85f;

    private Pictures() {}

    /// Plain red, green, blue; what is transparent becomes white paper.
    static BufferedImage onWhite(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        return drawn(picture, picture.getWidth(), picture.getHeight(), new AffineTransform());
    }

    /// As the EXIF orientation asks: 2 and 4 mirrored, 3 upside down, 5 and 7 mirrored about a diagonal, 6 and 8 turned.
    static BufferedImage oriented(BufferedImage picture, int orientation) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform move = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        boolean lying = orientation >= 5 && orientation <= 8;
        return move.isIdentity() ? onWhite(picture) : drawn(picture, lying ? h : w, lying ? w : h, move);
    }

    /// @param degrees clockwise, a multiple of 90
    static BufferedImage turned(BufferedImage picture, int degrees) {
        return switch (Math.floorMod(degrees, 360)) {
            case 90 -> oriented(picture, 6);
            case 180 -> oriented(picture, 3);
            case 270 -> oriented(picture, 8);
            default -> onWhite(picture);
        };
    }

    /// Never enlarged; halved first so that no stroke falls between the samples.
    static BufferedImage shrunk(BufferedImage picture, int longSide) {
        BufferedImage current = onWhite(picture);
        int longer = Math.max(current.getWidth(), current.getHeight());
        while (longer > longSide) {
            int next = longer / 2 >= longSide ? longer / 2 : longSide;
            double scale = (double) next / longer;
            int width = (int) Math.max(1, Math.round(current.getWidth() * scale));
            int height = (int) Math.max(1, Math.round(current.getHeight() * scale));
            AffineTransform move = AffineTransform.getScaleInstance((double) width / current.getWidth(),
                    (double) height / current.getHeight());
            current = drawn(current, width, height, move);
            longer = next;
        }
        return current;
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, AffineTransform move) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                    move.getShearX() == 0 && Math.abs(move.getScaleX()) != 1
                            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            graphics.drawImage(picture, move, null);
        } finally {
            graphics.dispose();
        }
        return result;
    }

    /// The same pixels give the same bytes; no metadata beyond the picture itself.
    static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
            writer.write(null, new IIOImage(onWhite(picture), null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
