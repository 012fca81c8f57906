package health.homeward.reading;

import health.homeward.document.ProblemException;
import health.homeward.reading.internal.file.ReaderPool;
import java.lang.management.ManagementFactory;

/// Opens page readers.
public final class PageReaders {
    private PageReaders() {}

    /// Starts nothing yet; processes start with the first file.
    ///
    /// @throws ProblemException when the models are not there
    public static PageReader open(ReadingSettings settings) {
        int workers = settings.workersOr(Runtime.getRuntime().availableProcessors(), memory());
        return new ReaderPool(workers, settings.cache(), settings.models());
    }

    private static long memory() {
        return ManagementFactory
                .getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : Runtime.getRuntime().maxMemory();
    }
}
