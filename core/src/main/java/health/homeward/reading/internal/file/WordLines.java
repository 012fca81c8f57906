package health.homeward.reading.internal.file;

import java.util.ArrayList;
import java.util.List;

/// The lines of a text. A paragraph that is longer than any printed line goes on in the next, behind the end of a
/// sentence where there is one.
final class WordLines {
    private WordLines() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String rest = line;
            while (rest.length() > Limits.LINE_CHARACTERS) {
                int end = endOfSentence(rest);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            lines.add(rest);
        });
        return lines;
    }

    private static int endOfSentence(String line) {
        for (int end = Limits.LINE_CHARACTERS; end > Limits.LINE_CHARACTERS / 2; end--) {
            if ("。；;，,\t ".indexOf(line.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return Character.isHighSurrogate(line.charAt(Limits.LINE_CHARACTERS - 1))
                ? Limits.LINE_CHARACTERS - 1
                : Limits.LINE_CHARACTERS;
    }
}
