package health.homeward.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

/// Whether a file is plain text, and how it begins.
final class Text {
    private Text() {}

    /// The first characters, byte by byte except in UTF-16; marks of byte order are left out.
    static String start(byte[] head) {
        int first = head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        return switch (first) {
            case 0xFFFE -> new String(head, 2, head.length - 2, UTF_16LE);
            case 0xFEFF -> new String(head, 2, head.length - 2, UTF_16BE);
            case 0xEFBB -> new String(head, ISO_8859_1).substring(Math.min(3, head.length));
            default -> new String(head, ISO_8859_1);
        };
    }

    /// No control characters but those that arrange lines.
    static boolean is(byte[] head) {
        return start(head).chars().noneMatch(c -> c == 0x7F || (c < ' ' && "\t\n\r\f".indexOf(c) < 0));
    }
}
