package health.homeward.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The questions that are always offered (process note, section 14); the person keeps, changes or adds.
final class StandingQuestions {
    static final List<String> ALL = read();

    private StandingQuestions() {}

    private static List<String> read() {
        try (InputStream in = StandingQuestions.class.getResourceAsStream("standing-questions.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource is not there: standing-questions.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException("resource cannot be read: standing-questions.txt", e);
        }
    }
}
