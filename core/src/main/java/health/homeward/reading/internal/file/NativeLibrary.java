package health.homeward.reading.internal.file;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The native part of ONNX Runtime, unpacked once; left to itself it unpacks anew at each start and leaves the files
/// behind when killed.
final class NativeLibrary {
    private static final Map<String, List<String>> FILES = Map.of("linux-x64",
            List.of("libonnxruntime.so", "libonnxruntime4j_jni.so"), "linux-aarch64",
            List.of("libonnxruntime.so", "libonnxruntime4j_jni.so"), "osx-aarch64",
            List.of("libonnxruntime.dylib", "libonnxruntime4j_jni.dylib"), "win-x64",
            List.of("onnxruntime.dll", "onnxruntime4j_jni.dll"));

    private NativeLibrary() {}

    static Path folder(Path cache) throws IOException {
        String platform = platform();
        List<String> names = FILES.get(platform);
        if (names == null) {
            throw new ProblemException(Problem.PLATFORM_NOT_SUPPORTED, platform);
        }
        Path folder = cache.toAbsolutePath();
        for (String name : names) {
            folder = unpacked(folder, platform, name);
        }
        return folder;
    }

    /// Into a folder named by the content of the first file, so that another version never meets this one's files.
    private static Path unpacked(Path folder, String platform, String name) throws IOException {
        byte[] content = content("/ai/onnxruntime/native/" + platform + "/" + name);
        boolean first = !folder.getFileName().toString().startsWith("onnxruntime-");
        Path home = first
                ? Files.createDirectories(
                        folder.resolve("onnxruntime-" + Sha256.of(content).hex().substring(0, 12)))
                : folder;
        Path target = home.resolve(name);
        if (!Files.exists(target) || !Sha256.of(Files.readAllBytes(target)).equals(Sha256.of(content))) {
            Path aside = Files.createTempFile(home, name, ".new");
            Files.write(aside, content);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return home;
    }

    private static byte[] content(String resource) throws IOException {
        try (InputStream in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new ProblemException(Problem.PLATFORM_NOT_SUPPORTED, resource);
            }
            return in.readAllBytes();
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        String os = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
        return os + (arm ? "-aarch64" : "-x64");
    }
}
