package health.homeward.packet;

import health.homeward.document.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The lines of a BagIt manifest: a sum, two spaces, a path; in order of path, each ended by a line feed.
final class Manifest {
    private static final String DOCUMENTS = "data/documents/";

    private Manifest() {}

    static String text(Map<String, String> sums) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(sums).forEach((path, sum) -> text.append(line(path, sum)));
        return text.toString();
    }

    private static String line(String path, String sum) {
        return sum + "  " + path + "\n";
    }

    /// Null when it is not written exactly as [#text] would write it.
    static @Nullable Map<String, String> parse(String text) {
        TreeMap<String, String> sums = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            int gap = line.indexOf("  ");
            if (gap > 0 && isSafe(line.substring(gap + 2))) {
                sums.put(line.substring(gap + 2), line.substring(0, gap));
            }
        }
        return text(sums).equals(text) ? sums : null;
    }

    private static boolean isSafe(String path) {
        return !path.isEmpty() && !path.startsWith("/") && !path.contains("\\") && !path.contains("..");
    }

    /// Names what a package says and shows, whatever form it is printed in: SHA-256 over the lines of the facts, the
    /// originals, the images and the page pictures. Anyone can compute it again from `manifest-sha256.txt`.
    static String contentId(Map<String, String> sha256) {
        TreeMap<String, String> content = new TreeMap<>(sha256);
        content.keySet()
                .removeIf(path -> !path.equals(DOCUMENTS + "data/facts.json")
                        && !path.startsWith(DOCUMENTS + "originals/")
                        && !path.startsWith(DOCUMENTS + "images/")
                        && !path.startsWith(DOCUMENTS + "reader/pages/"));
        return Sha256.of(text(content).getBytes(StandardCharsets.UTF_8)).hex();
    }
}
