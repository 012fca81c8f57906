package health.homeward.packet;

import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/// Tells whether a package is complete and untouched. It repairs nothing.
public final class Verify {
    private static final Pattern SENDER = Pattern
            .compile("(?m)^Internal-Sender-Identifier: v(\\d{1,9}) ([0-9a-f]{64})$");
    private static final Pattern IDENTIFIER = Pattern.compile("(?m)^External-Identifier: (.+)$");
    private static final String TAGS = "tagmanifest-sha512.txt";
    private static final Set<String> TAG_FILES = Set.of("README.txt", "bag-info.txt", "bagit.txt",
            "manifest-sha256.txt", "manifest-sha512.txt");
    private static final Verification NOT_A_PACKAGE = new Verification(Verification.State.NOT_A_PACKAGE, null,
            null,
            null, 0, List.of(), List.of(), List.of(), List.of());

    private final Path root;
    private final TreeSet<String> altered = new TreeSet<>();
    private final TreeSet<String> missing = new TreeSet<>();
    private final List<Verification.Finding> findings = new ArrayList<>();

    private Verify(Path root) {
        this.root = root;
    }

    /// Looks at every file.
    ///
    /// @param folderOrZip the root of the bag, or a ZIP of it
    public static Verification verify(Path folderOrZip) {
        try {
            if (Files.isDirectory(folderOrZip)) {
                return new Verify(folderOrZip).look();
            }
            if (!Files.isRegularFile(folderOrZip)) {
                return NOT_A_PACKAGE;
            }
            try (var zip = FileSystems.newFileSystem(folderOrZip)) {
                return new Verify(rootIn(zip.getPath("/"))).look();
            }
        } catch (ProviderNotFoundException | ZipException e) {
            return NOT_A_PACKAGE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path rootIn(Path top) throws IOException {
        try (var inside = Files.list(top)) {
            List<Path> entries = inside.toList();
            return entries.size() == 1 && Files.isDirectory(entries.getFirst()) ? entries.getFirst() : top;
        }
    }

    private Verification look() throws IOException {
        if (!Files.exists(root.resolve("bagit.txt")) && !Files.exists(root.resolve(TAGS))) {
            return NOT_A_PACKAGE;
        }
        Set<String> found = found();
        Map<String, String> tags = manifest(TAGS);
        Map<String, String> payload = manifest("manifest-sha512.txt");
        Map<String, String> second = manifest("manifest-sha256.txt");
        if (!payload.keySet().equals(second.keySet())) {
            finding("MANIFESTS_DIFFER", "manifest-sha256.txt",
                    "The two lists of files differ.");
        }
        TAG_FILES.stream().filter(file -> !tags.containsKey(file)).forEach(missing::add);
        check(tags, true);
        check(payload, true);
        check(second, false);
        TreeSet<String> extra = new TreeSet<>(found);
        extra.removeAll(tags.keySet());
        extra.removeAll(payload.keySet());
        extra.remove(TAGS);
        return verdict(found.size(), extra, Manifest.contentId(second));
    }

    private Verification verdict(int files, Set<String> extra, String contentId) throws IOException {
        Path info = root.resolve("bag-info.txt");
        String text = Files.isRegularFile(info)
                ? new String(Files.readAllBytes(info), StandardCharsets.UTF_8)
                : "";
        Matcher sender = SENDER.matcher(text);
        Matcher identifier = IDENTIFIER.matcher(text);
        boolean known = sender.find();
        if (!known) {
            finding("NO_IDENTITY", "bag-info.txt",
                    "It does not tell which version of which package this is.");
        } else if (!sender.group(2).equals(contentId)) {
            finding("CONTENT_ID", "bag-info.txt", "What is here is not what the package says it holds.");
        }
        var state = !altered.isEmpty() || !extra.isEmpty()
                ? Verification.State.DAMAGED
                : !missing.isEmpty()
                        ? Verification.State.INCOMPLETE
                        : findings.isEmpty() ? Verification.State.INTACT : Verification.State.DAMAGED;
        altered.forEach(file -> finding("ALTERED", file, "It was changed or damaged after it was packed."));
        missing.forEach(file -> finding("MISSING", file, "It was packed and is not here."));
        extra.forEach(file -> finding("EXTRA", file, "It was not packed and is no part of the package."));
        return new Verification(state, identifier.find() ? identifier.group(1) : null,
                known ? Integer.valueOf(sender.group(1)) : null, known ? sender.group(2) : null, files,
                List.copyOf(altered), List.copyOf(missing), List.copyOf(extra), findings);
    }

    private Set<String> found() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (var walk = Files.walk(root)) {
            for (Path path : walk.toList()) {
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(root.relativize(path).toString().replace('\\', '/'));
                }
            }
        }
        return found;
    }

    private Map<String, String> manifest(String name) throws IOException {
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            missing.add(name);
            return Map.of();
        }
        Map<String, String> sums = Manifest
                .parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        if (sums == null) {
            altered.add(name);
            finding("MANIFEST_LINE", name, "The list of files is damaged.");
            return Map.of();
        }
        return sums;
    }

    private void check(Map<String, String> sums, boolean sha512) throws IOException {
        for (var entry : sums.entrySet()) {
            Path file = root.resolve(entry.getKey());
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                missing.add(entry.getKey());
                continue;
            }
            String sum = sum(file, sha512 ? Bag.sha512Digest() : Sha256.newDigest());
            if (!sum.equals(entry.getValue())) {
                altered.add(entry.getKey());
            }
        }
    }

    /// Images can be larger than memory.
    private static String sum(Path file, MessageDigest digest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void finding(String code, String path, String message) {
        findings.add(new Verification.Finding(code, path, message));
    }
}
