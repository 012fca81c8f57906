package health.homeward.imaging.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Deflated data sets (PS3.5 A.5).
final class Inflation {
    private static final long MOST = 512L << 20;
    private static final int BUFFER = 8_192;

    private Inflation() {}

    /// Writes what can be inflated; false when the stream is cut, damaged or over the limit.
    static boolean inflate(Bytes bytes, long from, Path to) throws IOException {
        Inflater inflater = new Inflater(true);
        byte[] buffer = new byte[BUFFER];
        long at = from;
        try (OutputStream out = Files.newOutputStream(to)) {
            while (!inflater.finished() && inflater.getBytesWritten() < MOST) {
                if (inflater.needsInput()) {
                    int count = (int) Math.min(BUFFER, bytes.size() - at);
                    if (count <= 0) {
                        return false;
                    }
                    inflater.setInput(bytes.copy(at, count));
                    at += count;
                }
                int written = inflater.inflate(buffer);
                if (written == 0 && inflater.needsDictionary()) {
                    return false;
                }
                out.write(buffer, 0, written);
            }
            return inflater.finished();
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
