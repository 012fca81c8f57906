package health.homeward.imaging.internal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// The bytes of a file, read where they are asked for through one small window; what is skipped is not read.
public final class Bytes implements Closeable {
    private static final int WINDOW = 16_384;
    private static final int BACK = 256;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
    private long start;
    private int filled;

    private Bytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    public static Bytes open(Path path, OpenOption... more) throws IOException {
        Set<OpenOption> options = new java.util.HashSet<>(Set.of(more));
        options.add(StandardOpenOption.READ);
        return new Bytes(FileChannel.open(path, options));
    }

    public long size() {
        return size;
    }

    /// One byte, 0 to 255.
    ///
    /// @param at smaller than the size
    public int at(long at) throws IOException {
        if (at < start || at >= start + filled) {
            load(at);
        }
        return window.get((int) (at - start)) & 0xFF;
    }

    public int two(long at, boolean big) throws IOException {
        int first = at(at);
        int second = at(at + 1);
        return big ? (first << 8) | second : (second << 8) | first;
    }

    /// Unsigned.
    public long four(long at, boolean big) throws IOException {
        long first = two(at, big);
        long second = two(at + 2, big);
        return big ? (first << 16) | second : (second << 16) | first;
    }

    public byte[] copy(long at, int length) throws IOException {
        byte[] copy = new byte[length];
        for (int done = 0; done < length;) {
            at(at + done);
            int from = (int) (at + done - start);
            int count = Math.min(length - done, filled - from);
            window.get(from, copy, done, count);
            done += count;
        }
        return copy;
    }

    /// @param ascii never longer than what is compared
    boolean has(long at, String ascii) throws IOException {
        if (at + ascii.length() > size) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (at(at + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void load(long at) throws IOException {
        if (at < 0 || at >= size) {
            throw new EOFException("at " + at + " of " + size);
        }
        start = Math.max(0, at - BACK);
        window.clear();
        int read;
        do {
            read = channel.read(window, start + window.position());
        } while (read > 0 && window.hasRemaining());
        filled = window.position();
        if (at >= start + filled) {
            throw new EOFException("the file became shorter");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
