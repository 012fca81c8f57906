package health.homeward.packet;

import health.homeward.document.Box;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.PageRef;
import health.homeward.document.Region;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/// The places of doubtful values, cut from the pictures of their pages: small, grey, to be compared with the words.
final class Crops {
    private static final double PAPER_WIDTH = 180;
    private static final double WIDEST = 140;
    private static final double HIGHEST = 11;
    private static final float QUALITY = 0.6f;
    private final View view;
    private final Map<FactId, Optional<Crop>> known = new HashMap<>();

    /// @param base64 a JPEG
    /// @param width on paper, in millimetres; so the height
    record Crop(String base64, double width, double height) {
        String markup() {
            return String.format(Locale.ROOT,
                    "<br/><img class=\"crop\" alt=\"The place on the page\" style=\"width:%.1fmm;height:%.1fmm\""
                            + " src=\"data:image/jpeg;base64,%s\"/>",
                    width, height, base64);
        }
    }

    Crops(View view) {
        this.view = view;
    }

    /// Empty when there is no picture of the page.
    Optional<Crop> of(Fact fact) throws IOException {
        Optional<Crop> crop = known.get(fact.source().id());
        if (crop == null) {
            crop = cut(place(fact));
            known.put(fact.source().id(), crop);
        }
        return crop;
    }

    /// All of it that stands on its first page.
    private static Region place(Fact fact) {
        PageRef page = fact.source().regions().getFirst().page();
        return new Region(page, Box.around(fact.source()
                .regions()
                .stream()
                .filter(region -> region.page().equals(page))
                .map(Region::box)
                .toList()));
    }

    private Optional<Crop> cut(Region region) throws IOException {
        byte[] page = view.input().pictures().uprightJpeg(region.page());
        if (page == null) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(page))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(cut(reader, region.box()));
            } finally {
                reader.dispose();
            }
        }
    }

    private static Crop cut(ImageReader reader, Box box) throws IOException {
        int across = reader.getWidth(0);
        int down = reader.getHeight(0);
        int left = (int) (Math.max(0, box.x() - 0.012) * across);
        int top = (int) (Math.max(0, box.y() - 0.005) * down);
        int right = (int) Math.ceil(Math.min(1, box.right() + 0.012) * across);
        int bottom = (int) Math.ceil(Math.min(1, box.bottom() + 0.005) * down);
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceRegion(
                new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top)));
        BufferedImage part = reader.read(0, wanted);
        double scale = PAPER_WIDTH / across;
        double shrink = Math.min(1,
                Math.min(WIDEST / (part.getWidth() * scale), HIGHEST / (part.getHeight() * scale)));
        return new Crop(Base64.getEncoder().encodeToString(jpeg(part)), part.getWidth() * scale * shrink,
                part.getHeight() * scale * shrink);
    }

    private static byte[] jpeg(BufferedImage part) throws IOException {
        BufferedImage grey = new BufferedImage(part.getWidth(), part.getHeight(),
                BufferedImage.TYPE_BYTE_GRAY);
        var graphics = grey.createGraphics();
        graphics.drawImage(part, 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam small = writer.getDefaultWriteParam();
            small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            small.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(grey, null, null), small);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
