package health.homeward.extraction;

import health.homeward.terminology.Folded;
import java.nio.charset.Charset;

/// In which characters a text is printed. A text in traditional ones has no simplified ones: what is so was misread by
/// a reader that lacks the character.
final class Script {
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Charset GB2312 = Charset.forName("GB2312");
    /// Big5 keeps its usual characters in front; behind them stand forms that print hardly knows.
    private static final int USUAL = 0xC6;
    private static final int FEW = 2;

    private Script() {}

    /// Whether a text is in traditional characters.
    static boolean isTraditional(String text) {
        return text.chars().filter(c -> isTraditional((char) c)).distinct().count() >= FEW;
    }

    /// Whether a text has a character that is only simplified.
    static boolean hasSimplified(String text) {
        return text.chars()
                .anyMatch(c -> Character.isIdeographic(c) && Folded.isSimplified((char) c)
                        && !isUsual((char) c));
    }

    private static boolean isTraditional(char c) {
        return Folded.of(String.valueOf(c)).charAt(0) != c && Character.isIdeographic(c)
                && !GB2312.newEncoder().canEncode(c);
    }

    private static boolean isUsual(char c) {
        byte[] code = String.valueOf(c).getBytes(BIG5);
        return code.length == 2 && (code[0] & 0xFF) <= USUAL;
    }
}
