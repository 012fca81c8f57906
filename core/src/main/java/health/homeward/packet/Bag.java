package health.homeward.packet;

import health.homeward.document.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Collects the files of a BagIt 1.0 bag (RFC 8493) and writes its manifests when it is closed.
final class Bag {
    private record Sums(String sha512, String sha256, long size) {
        static Sums of(byte[] bytes) {
            return new Sums(Bag.sha512(bytes), Sha256.of(bytes).hex(), bytes.length);
        }
    }

    private final Path root;
    private final TreeMap<String, Sums> payload = new TreeMap<>();
    private final TreeMap<String, Sums> tags = new TreeMap<>();

    Bag(Path root) {
        this.root = root;
    }

    static String sha512(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }

    /// Adds a file for people; the path is ours, never one that was handed in.
    void document(String path, byte[] bytes) throws IOException {
        payload.put("data/documents/" + path, write("data/documents/" + path, bytes));
    }

    void document(String path, String text) throws IOException {
        document(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void tag(String path, String text) throws IOException {
        tags.put(path, write(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private Sums write(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(root.resolve(path).resolve("..").normalize());
        Files.write(file, bytes);
        return Sums.of(bytes);
    }

    /// Writes what makes it a bag.
    ///
    /// @return how many files there are in all
    int close(String identifier, String sender, String date) throws IOException {
        long bytes = payload.values().stream().mapToLong(Sums::size).sum();
        tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        tag("bag-info.txt", "Bagging-Date: " + date + "\nExternal-Identifier: " + identifier
                + "\nInternal-Sender-Identifier: " + sender + "\nPayload-Oxum: " + bytes + "."
                + payload.size() + "\n");
        tag("manifest-sha256.txt", Manifest.text(sums(payload, Sums::sha256)));
        tag("manifest-sha512.txt", Manifest.text(sums(payload, Sums::sha512)));
        write("tagmanifest-sha512.txt",
                Manifest.text(sums(tags, Sums::sha512)).getBytes(StandardCharsets.UTF_8));
        return payload.size() + tags.size() + 1;
    }

    /// Of what was added until now.
    String contentId() {
        return Manifest.contentId(sums(payload, Sums::sha256));
    }

    private static Map<String, String> sums(Map<String, Sums> files, Function<Sums, String> which) {
        TreeMap<String, String> sums = new TreeMap<>();
        files.forEach((path, all) -> sums.put(path, which.apply(all)));
        return sums;
    }
}
