package health.homeward.reading;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How pages are read.
///
/// @param models folder with `det.onnx`, `rec.onnx`, `dict.txt`; null for the models that come with the program
/// @param workers processes at work at the same time; 0 for as many as cores and memory allow
/// @param cache folder for the native library and for what is unpacked on the way; created where missing
public record ReadingSettings(@Nullable Path models, int workers, Path cache) {
    private static final double BYTES_PER_WORKER = 0.75 * (1L << 30);

    /// The number of processes, at least one.
    public int workersOr(int cores, long memory) {
        return workers > 0 ? workers : (int) Math.max(1, Math.min(cores, memory / BYTES_PER_WORKER));
    }
}
