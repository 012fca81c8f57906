package health.homeward.imaging.internal;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Reads the first frame of an image where its samples lie bare, or in JPEG that a decoder here knows.
public final class PixelReader {
    private static final Set<String> BARE = Set.of("", "1.2.840.10008.1.2", "1.2.840.10008.1.2.1",
            "1.2.840.10008.1.2.2");
    /// Baseline, and lossless (PS3.5 A.4.1, A.4.2).
    private static final Set<String> JPEG = Set.of("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.57",
            "1.2.840.10008.1.2.4.70");
    private static final Set<String> GREYS = Set.of("MONOCHROME1", "MONOCHROME2");
    private static final long LARGEST = 24_000_000;

    private final DicomFile file;
    private final DataSet header;
    private final int width;
    private final int height;
    private final int allocated;
    private final int stored;
    private final boolean signed;

    private PixelReader(DicomFile file) {
        this.file = file;
        this.header = file.dataSet();
        this.width = header.integer(Tag.COLUMNS).orElse(0);
        this.height = header.integer(Tag.ROWS).orElse(0);
        this.allocated = header.integer(Tag.BITS_ALLOCATED).orElse(0);
        this.stored = header.integer(Tag.BITS_STORED).orElse(allocated);
        this.signed = header.integer(Tag.PIXEL_REPRESENTATION).orElse(0) == 1;
    }

    /// Empty where it cannot be drawn.
    public static Optional<BufferedImage> read(Path path, DicomFile file) throws IOException {
        PixelReader reader = new PixelReader(file);
        Optional<Pixels> pixels = file.pixels().filter(Pixels::complete);
        if (pixels.isEmpty() || !reader.isDrawable()) {
            return Optional.empty();
        }
        try (Bytes bytes = Bytes.open(path)) {
            return pixels.get().encapsulated()
                    ? reader.packed(bytes, pixels.get())
                    : reader.bare(bytes, pixels.get());
        }
    }

    private boolean isDrawable() {
        boolean grey = GREYS.contains(header.code(Tag.PHOTOMETRIC_INTERPRETATION));
        int samples = header.integer(Tag.SAMPLES_PER_PIXEL).orElse(1);
        return grey && samples == 1 && width > 0 && height > 0 && (long) width * height <= LARGEST
                && (allocated == 8 || allocated == 16) && stored > 0 && stored <= allocated;
    }

    private Optional<BufferedImage> bare(Bytes bytes, Pixels pixels) throws IOException {
        int size = width * height * (allocated / 8);
        boolean big = file.encoding().isBig();
        boolean swapped = big && allocated == 8;
        if (!BARE.contains(file.transferSyntax()) || pixels.length() < size || swapped) {
            return Optional.empty();
        }
        byte[] raw = bytes.copy(pixels.at(), size);
        double[] samples = new double[width * height];
        for (int i = 0; i < samples.length; i++) {
            int value = allocated == 8
                    ? raw[i] & 0xFF
                    : ((raw[2 * i + (big ? 0 : 1)] & 0xFF) << 8) | (raw[2 * i + (big ? 1 : 0)] & 0xFF);
            samples[i] = Frame.number(value, stored, signed);
        }
        return Optional.of(Frame.grey(samples, width, height, header));
    }

    private Optional<BufferedImage> packed(Bytes bytes, Pixels pixels) throws IOException {
        if (!JPEG.contains(file.transferSyntax())) {
            return Optional.empty();
        }
        List<byte[]> fragments = fragments(bytes, pixels.at());
        int frames = header.integer(Tag.NUMBER_OF_FRAMES).orElse(1);
        if (frames != 1 && frames != fragments.size()) {
            return Optional.empty();
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        fragments.stream().limit(frames == 1 ? fragments.size() : 1).forEach(frame::writeBytes);
        Optional<Raster> raster = decoded(frame.toByteArray());
        return raster.map(one -> Frame.grey(Frame.samples(one, stored, signed), width, height, header));
    }

    private static List<byte[]> fragments(Bytes bytes, long start) throws IOException {
        List<byte[]> fragments = new ArrayList<>();
        long at = start;
        boolean table = true;
        while (at + 8 <= bytes.size() && bytes.two(at, false) == 0xFFFE
                && bytes.two(at + 2, false) == 0xE000) {
            long length = bytes.four(at + 4, false);
            if (at + 8 + length > bytes.size() || length > LARGEST) {
                break;
            }
            if (!table) {
                fragments.add(bytes.copy(at + 8, (int) length));
            }
            table = false;
            at += 8 + length;
        }
        return fragments;
    }

    private Optional<Raster> decoded(byte[] frame) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(frame))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (reader.getClass().getName().contains("twelvemonkeys")) {
                    reader.setInput(in);
                    boolean fits = reader.getWidth(0) == width && reader.getHeight(0) == height;
                    Optional<Raster> raster = fits
                            ? Optional.of(reader.readRaster(0, null))
                            : Optional.empty();
                    reader.dispose();
                    return raster.filter(one -> one.getNumBands() == 1);
                }
            }
            return Optional.empty();
        }
    }
}
