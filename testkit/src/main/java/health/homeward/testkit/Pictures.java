package health.homeward.testkit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Pictures as files.
final class Pictures {
    private static final Pattern LAST_DIGITS = Pattern.compile("(\\d+)(\\D*)$");

    private Pictures() {}

    /// Writes PNG or JPEG, as the name ends.
    static void write(BufferedImage picture, Path file, double quality) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            ImageIO.write(picture, "png", file.toFile());
            return;
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        java.nio.file.Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality((float) quality);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    /// The name a telephone gives to the next picture.
    static String following(String name) {
        Matcher digits = LAST_DIGITS.matcher(name);
        if (!digits.find()) {
            return name.replaceFirst("(\\.\\w+)$", "-2$1");
        }
        long next = Long.parseLong(digits.group(1)) + 1;
        return name.substring(0, digits.start())
                + String.format(Locale.ROOT, "%0" + digits.group(1).length() + "d", next) + digits.group(2);
    }
}
