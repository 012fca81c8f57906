package health.homeward.reading.internal.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What the system offers to hold a process within bounds: limits on files, open files and processor time, and no
/// network. What is not there is left out; the limits on memory and on the time of an answer hold everywhere.
final class Confinement {
    private static final List<String> LIMITS = List.of("prlimit", "--fsize=2147483648", "--nofile=4096",
            "--cpu=36000", "--core=0");
    private static final List<String> NO_NETWORK = List.of("unshare", "--net");
    private static final List<String> NO_NETWORK_FOR_USERS = List.of("unshare", "--map-root-user", "--net");
    private static final List<String> PREFIX = strongest();

    private Confinement() {}

    /// The words before a command.
    static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> strongest() {
        List<String> prefix = new ArrayList<>();
        if (works(LIMITS)) {
            prefix.addAll(LIMITS);
        }
        if (works(NO_NETWORK)) {
            prefix.addAll(NO_NETWORK);
        } else if (works(NO_NETWORK_FOR_USERS)) {
            prefix.addAll(NO_NETWORK_FOR_USERS);
        }
        return List.copyOf(prefix);
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
