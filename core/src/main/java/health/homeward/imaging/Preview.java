package health.homeward.imaging;

import health.homeward.imaging.internal.DicomFile;
import health.homeward.imaging.internal.Extent;
import health.homeward.imaging.internal.PixelReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/// A small picture of an image, to recognise it by; never for diagnosis.
public final class Preview {
    private static final int LONG_SIDE = 384;

    private Preview() {}

    /// A JPEG; empty where no decoder here knows the image, or it does not say enough to be drawn.
    public static Optional<byte[]> of(Path file) {
        try {
            Optional<DicomFile> header = DicomFile.read(file).filter(one -> one.extent() == Extent.COMPLETE);
            Optional<BufferedImage> image = header.isEmpty()
                    ? Optional.empty()
                    : PixelReader.read(file, header.get());
            return image.isEmpty() ? Optional.empty() : Optional.of(jpeg(small(image.get())));
        } catch (IOException | RuntimeException e) {
            // A picture that no decoder can make sense of is one without a preview.
            return Optional.empty();
        }
    }

    private static BufferedImage small(BufferedImage image) {
        double scale = Math.min(1, (double) LONG_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, image.getType());
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "jpeg", out)) {
            throw new IOException("no writer for JPEG");
        }
        return out.toByteArray();
    }
}
