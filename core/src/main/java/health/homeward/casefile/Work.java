package health.homeward.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectWriter;
import health.homeward.document.Json;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/// Results of steps, kept under a key made of what went in. Each is written aside, forced to disk and renamed, so that
/// a killed run leaves whole results or none.
final class Work {
    private final Path folder;

    Work(Path folder) {
        this.folder = folder;
    }

    /// The key of a step: everything that its result depends on.
    static String key(Object... inputs) {
        StringBuilder text = new StringBuilder();
        for (Object input : inputs) {
            text.append(input).append('\n');
        }
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    <T> Optional<T> find(String step, String key, TypeReference<T> type) {
        Path file = file(step, key, ".json");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readAllBytes(file), type));
        } catch (IOException e) {
            // Written by another version of the vocabulary: made again.
            return Optional.empty();
        }
    }

    <T> void keep(String step, String key, T result) {
        keep(step, key, Json.MAPPER.writer(), result);
    }

    /// @param writer of the declared type: without it, what an element of a list is would not be written
    private void keep(String step, String key, ObjectWriter writer, Object result) {
        try {
            write(file(step, key, ".json"), writer.writeValueAsBytes(result));
        } catch (IOException e) {
            throw NotWritten.to(folder, e);
        }
    }

    /// The kept result, else the one made now, which is kept.
    <T> T step(String step, String key, TypeReference<T> type, Supplier<T> make) {
        return find(step, key, type).orElseGet(() -> {
            T made = make.get();
            keep(step, key, Json.MAPPER.writerFor(type), made);
            return made;
        });
    }

    byte[] bytes(String step, String key, Supplier<byte[]> make) {
        Path file = file(step, key, "");
        try {
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
            byte[] made = make.get();
            write(file, made);
            return made;
        } catch (IOException e) {
            throw NotWritten.to(folder, e);
        }
    }

    private Path file(String step, String key, String suffix) {
        return folder.resolve(step).resolve(key + suffix);
    }

    /// All of it or nothing; what was there before stays until the new is whole.
    static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            force(aside, bytes);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void force(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }
}
