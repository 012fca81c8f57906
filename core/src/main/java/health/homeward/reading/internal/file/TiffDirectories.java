package health.homeward.reading.internal.file;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/// How many directories a TIFF file has, without parsing them: each ends with the place of the next (TIFF 6.0, 2).
final class TiffDirectories {
    private static final int ENTRY = 12;

    private TiffDirectories() {}

    /// Counts up to one more than `most`; a chain that comes back to where it was ends there.
    static int count(ImageInputStream in, int most) throws IOException {
        in.mark();
        ByteOrder before = in.getByteOrder();
        try {
            in.seek(0);
            in.setByteOrder(in.readUnsignedByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            in.seek(4);
            Set<Long> seen = new HashSet<>();
            long next = in.readUnsignedInt();
            while (next != 0 && seen.size() <= most && seen.add(next)) {
                in.seek(next);
                in.seek(next + 2 + (long) in.readUnsignedShort() * ENTRY);
                next = in.readUnsignedInt();
            }
            return seen.size();
        } catch (java.io.EOFException e) {
            return most;
        } finally {
            in.setByteOrder(before);
            in.reset();
        }
    }
}
