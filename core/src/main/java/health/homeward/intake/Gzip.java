package health.homeward.intake;

import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// A gzip file: one file, packed, without a name of its own.
final class Gzip {
    private Gzip() {}

    static boolean is(byte[] head) {
        return head.length > 3 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
    }

    /// Whether it could be unpacked, or refused with its reason.
    static boolean open(Sorter sorter, Path path, String name, int depth, Sha256 sha256) throws IOException {
        Unpacked.Entry entry;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
            entry = sorter.unpacked().put(in, Files.size(path));
        } catch (Unpacked.TooLarge e) {
            sorter.ledger().setAside(name, sha256, e.problem(), String.valueOf(e.getMessage()));
            return true;
        } catch (IOException e) {
            return false;
        }
        sorter.ledger().container(name, sha256, "Archive, opened: its entry is listed.");
        sorter.sort(entry, name + "!/" + inside(name), depth + 1);
        return true;
    }

    private static String inside(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.toLowerCase(Locale.ROOT).endsWith(".gz")
                ? file.substring(0, file.length() - 3)
                : "content";
    }
}
