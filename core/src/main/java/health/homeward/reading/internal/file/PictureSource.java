package health.homeward.reading.internal.file;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A picture file; each directory of a TIFF is a page, reduced copies are not.
final class PictureSource implements PageSource {
    private static final int SUBFILE_TYPE = 254;
    private static final int ORIENTATION = 274;
    /// What libjpeg says when it fills the rest of a page with grey.
    private static final Pattern DAMAGE = Pattern.compile("(?i)premature end|corrupt jpeg");

    private final ImageInputStream input;
    private final ImageReader reader;
    private final List<Integer> frames = new ArrayList<>();
    private final int orientation;
    private boolean damaged;

    private PictureSource(ImageInputStream input, ImageReader reader, int orientation) {
        this.input = input;
        this.reader = reader;
        this.orientation = orientation;
        reader.addIIOReadWarningListener((source, warning) -> damaged |= DAMAGE.matcher(warning).find());
    }

    static PictureSource open(Path file) throws IOException {
        ImageInputStream input = ImageIO.createImageInputStream(file.toFile());
        if (input == null) {
            throw new IOException("cannot be opened");
        }
        try {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new ProblemException(Problem.PICTURE_NOT_DECODED, "no decoder");
            }
            ImageReader reader = readers.next();
            reader.setInput(input, false, false);
            PictureSource source = new PictureSource(input, reader, Orientation.of(file));
            source.findFrames();
            return source;
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private void findFrames() throws IOException {
        boolean tiff = reader.getFormatName().toLowerCase(java.util.Locale.ROOT).startsWith("tif");
        if (tiff) {
            Limits.refuseAbove("frames", TiffDirectories.count(input, Limits.FRAMES), Limits.FRAMES);
        }
        int count = tiff ? reader.getNumImages(true) : 1;
        for (int i = 0; i < count; i++) {
            if (!tiff || (field(i, SUBFILE_TYPE).orElse(0) & 1) == 0) {
                frames.add(i);
            }
        }
        if (frames.isEmpty()) {
            frames.add(0);
        }
    }

    @Override
    public int pages() {
        return frames.size();
    }

    @Override
    public PageContent page(int page) throws IOException {
        int frame = frames.get(page - 1);
        int turn = orientation != Orientation.UPRIGHT
                ? orientation
                : Orientation.valid(field(frame, ORIENTATION).orElse(Orientation.UPRIGHT));
        damaged = false;
        BufferedImage picture = Pictures.oriented(decoded(frame), turn);
        return new PageContent.Scan(picture, damaged ? List.of(Problem.PICTURE_NOT_DECODED) : List.of());
    }

    private BufferedImage decoded(int frame) throws IOException {
        int width = reader.getWidth(frame);
        int height = reader.getHeight(frame);
        Limits.refuseAbove("side", Math.max(width, height), Limits.PICTURE_SIDE);
        Limits.refuseAbove("pixels", (long) width * height, Limits.PIXELS);
        ImageReadParam parameters = reader.getDefaultReadParam();
        if ((long) width * height > Limits.PIXELS_IN_MEMORY) {
            int step = Math.ceilDiv(Math.max(width, height), Limits.REDUCED_SIDE);
            parameters.setSourceSubsampling(step, step, 0, 0);
        }
        try {
            return Pictures.onWhite(reader.read(frame, parameters));
        } catch (IIOException | RuntimeException e) {
            throw new ProblemException(Problem.PICTURE_NOT_DECODED, e.getClass().getSimpleName(), e);
        }
    }

    /// A number in a TIFF directory.
    private OptionalInt field(int frame, int tag) throws IOException {
        if (!reader.getFormatName().toLowerCase(java.util.Locale.ROOT).startsWith("tif")) {
            return OptionalInt.empty();
        }
        IIOMetadata metadata = reader.getImageMetadata(frame);
        return metadata == null
                ? OptionalInt.empty()
                : find(metadata.getAsTree(metadata.getNativeMetadataFormatName()), Integer.toString(tag));
    }

    private static OptionalInt find(Node node, String tag) {
        if (node instanceof Element field && field.getAttribute("number").equals(tag)) {
            return firstValue(field);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            OptionalInt found = find(child, tag);
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt firstValue(Node node) {
        if (node instanceof Element element && element.getAttribute("value").matches("[0-9]{1,9}")) {
            return OptionalInt.of(Integer.parseInt(element.getAttribute("value")));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            OptionalInt found = firstValue(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
