package health.homeward.reading.internal.ocr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// Numbers for a model, outside the heap and used again: the runtime would copy others there for each run.
final class NativeBuffer {
    private FloatBuffer buffer = allocated(1 << 16);

    /// An empty buffer for so many numbers; what was given before is lost.
    FloatBuffer of(int size) {
        if (buffer.capacity() < size) {
            buffer = allocated(Math.max(size, buffer.capacity() + buffer.capacity() / 2));
        }
        return buffer.clear().limit(size);
    }

    private static FloatBuffer allocated(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }
}
