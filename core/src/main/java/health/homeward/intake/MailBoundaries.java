package health.homeward.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// How many boundaries a message declares. Asked before it is parsed, because a parser reads each byte once for every
/// part that is open around it.
final class MailBoundaries {
    private static final String WORD = "boundary";

    private MailBoundaries() {}

    /// Counts the word before an equals sign or asterisk, in any case, up to one more than `most`.
    static int declared(Path file, int most) throws IOException {
        int count = 0;
        int matched = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int c = in.read(); c >= 0 && count <= most; c = in.read()) {
                if (matched == WORD.length()) {
                    count += c == '=' || c == '*' ? 1 : 0;
                    matched = 0;
                }
                int small = c >= 'A' && c <= 'Z' ? c + 32 : c;
                matched = small == WORD.charAt(matched) ? matched + 1 : small == WORD.charAt(0) ? 1 : 0;
            }
        }
        return count;
    }
}
