package health.homeward.packet;

import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

        /// Of a file that is copied on the way.
        static Sums of(Path from, Path to) throws IOException {
            MessageDigest longer = sha512Digest();
            MessageDigest shorter = Sha256.newDigest();
            long size = 0;
            try (InputStream in = Files.newInputStream(from);
                    OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    longer.update(buffer, 0, n);
                    shorter.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                    size += n;
                }
            }
            return new Sums(HexFormat.of().formatHex(longer.digest()),
                    HexFormat.of().formatHex(shorter.digest()),
                    size);
        }
    }

    private final Path root;
    private final TreeMap<String, Sums> payload = new TreeMap<>();
    private final TreeMap<String, Sums> tags = new TreeMap<>();

    Bag(Path root) {
        this.root = root;
    }

    static String sha512(byte[] bytes) {
        return HexFormat.of().formatHex(sha512Digest().digest(bytes));
    }

    static MessageDigest sha512Digest() {
        try {
            return MessageDigest.getInstance("SHA-512");
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

    /// Adds a file as it was received, without holding all of it.
    ///
    /// @throws IOException when it is not any more what it was
    void copy(String path, SourceFile source) throws IOException {
        Path file = root.resolve("data/documents/" + path);
        Files.createDirectories(file.resolve("..").normalize());
        Sums sums = Sums.of(source.content(), file);
        if (!sums.sha256.equals(source.sha256().hex())) {
            throw new IOException("a file changed since it was taken in");
        }
        payload.put("data/documents/" + path, sums);
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
