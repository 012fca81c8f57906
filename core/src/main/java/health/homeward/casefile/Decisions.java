package health.homeward.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.homeward.document.Json;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// `decisions.jsonl`, one decision a line, only ever appended to.
final class Decisions {
    private final Path file;

    Decisions(Path file) {
        this.file = file;
    }

    List<Decision> all() {
        List<Decision> decisions = new ArrayList<>();
        try {
            if (Files.notExists(file)) {
                return decisions;
            }
            String text = Files.readString(file);
            // A line without its end is an append that was cut off; it was never acknowledged.
            for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                decisions.add(Json.MAPPER.readValue(line, Decision.class));
            }
            return decisions;
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.DECISION_INVALID, file + ", entry " + (decisions.size() + 1),
                    e);
        } catch (IOException e) {
            throw new ProblemException(Problem.DECISION_INVALID, file.toString(), e);
        }
    }

    void append(Decision decision) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            byte[] line = (Json.MAPPER.writeValueAsString(decision) + "\n").getBytes(StandardCharsets.UTF_8);
            ByteBuffer buffer = ByteBuffer.wrap(line);
            long end = endOfLastLine(channel);
            while (buffer.hasRemaining()) {
                end += channel.write(buffer, end);
            }
            channel.force(true);
        } catch (IOException e) {
            throw NotWritten.to(file, e);
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long position = channel.size(); position > 0; position--) {
            one.clear();
            channel.read(one, position - 1);
            if (one.get(0) == '\n') {
                channel.truncate(position);
                return position;
            }
        }
        channel.truncate(0);
        return 0;
    }
}
