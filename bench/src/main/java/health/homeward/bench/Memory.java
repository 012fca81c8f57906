package health.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Resident memory of this process's children, at their peaks. Linux only; 0 elsewhere.
final class Memory {
    private Memory() {}

    static long childrenMegabytes() {
        return ProcessHandle.current().descendants().mapToLong(child -> peak(child.pid())).sum() / 1024;
    }

    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status"))
                    .stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
