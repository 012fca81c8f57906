package health.homeward.imaging.internal;

import health.homeward.terminology.Terms;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How well texts look under one character set, in points. The weights were tried on generated studies.
final class Evidence {
    private static final List<String> WORDS = Terms.read(Evidence.class, "charset-words.tsv")
            .stream()
            .flatMap(row -> row.spellings(0).stream())
            .distinct()
            .toList();
    private static final Set<String> SURNAMES = Terms.read(Evidence.class, "charset-surnames.tsv")
            .stream()
            .flatMap(row -> row.spellings(0).stream())
            .collect(Collectors.toSet());
    private static final double MALFORMED = -12;
    private static final double CUT = -1;
    private static final double WORD = 4;
    private static final double SURNAME = 3;
    private static final double DECLARED = 2;
    private static final double DECLARED_OTHER = 8;

    private final Charset charset;
    private final boolean declared;
    private final CharsetEncoder gb = Charset.forName("GB2312").newEncoder();
    private final CharsetEncoder big5 = Charset.forName("Big5").newEncoder();

    /// @param declared whether the file says that it is in this character set
    Evidence(Charset charset, boolean declared) {
        this.charset = charset;
        this.declared = declared;
    }

    double score(Iterable<RawText> texts) {
        double score = declared
                ? DECLARED + (isOtherSingleByte(charset) || isKorean() ? DECLARED_OTHER : 0)
                : 0;
        for (RawText text : texts) {
            score += score(text);
        }
        return score;
    }

    private double score(RawText raw) {
        Decoded decoded = Decoder.Whole.decode(charset, raw.bytes());
        double score = MALFORMED * decoded.malformed() + (decoded.cut() ? CUT : 0);
        int[] text = decoded.text().codePoints().toArray();
        for (int i = 0; i < text.length; i++) {
            if (text[i] > 0x7F && text[i] != 0xFFFD) {
                score += character(text, i, raw.isName());
            }
        }
        for (String word : WORDS) {
            score += decoded.text().contains(word) ? WORD : 0;
        }
        return raw.isName() && hasSurname(decoded.text()) ? score + SURNAME : score;
    }

    private double character(int[] text, int i, boolean name) {
        int c = text[i];
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
            return hanzi(c) + (besideLatin(text, i, name) ? -3 : 0);
        }
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL) {
            return declared || charset.name().equals("UTF-8") ? 2 : -1;
        }
        if ((c >= 0x80 && c < 0xA0) || Character.getType(c) == Character.PRIVATE_USE) {
            return -8;
        }
        if ((c >= 0x3000 && c < 0x3020) || (c >= 0xFF00 && c <= 0xFFEF)) {
            return 1;
        }
        if (Character.isLetter(c) && c < 0x0800) {
            return letter(text, i);
        }
        return "°µ²³±·".indexOf(c) >= 0 ? -0.5 : c < 0x100 ? -4 : -1;
    }

    private double hanzi(int c) {
        if (c >= 0x20000 || (c >= 0x3400 && c < 0x4DC0)) {
            return -4;
        }
        String name = charset.name();
        double inGb = name.equals("Big5") ? -1 : level(gb, c, 0xD8);
        double inBig5 = name.equals("GB18030") ? -1 : level(big5, c, 0xC7);
        return Math.max(inGb, inBig5);
    }

    /// By the first byte: the half of the set that is in frequent use comes first.
    private static double level(CharsetEncoder set, int c, int secondHalf) {
        if (!set.canEncode((char) c)) {
            return -1;
        }
        byte[] bytes = Character.toString(c).getBytes(set.charset());
        return (bytes[0] & 0xFF) < secondHalf ? 2 : 0.5;
    }

    private static boolean besideLatin(int[] text, int i, boolean name) {
        return isLatin(text, i - 1, name) || isLatin(text, i + 1, name);
    }

    private static boolean isLatin(int[] text, int i, boolean capitals) {
        int c = i < 0 || i >= text.length ? ' ' : text[i];
        return (c >= 'a' && c <= 'z') || (capitals && c >= 'A' && c <= 'Z');
    }

    private double letter(int[] text, int i) {
        if (declared && isOtherSingleByte(charset)) {
            return capitalAfterSmall(text, i) ? -3 : 1;
        }
        if (text[i] >= 0x180) {
            return declared ? 1 : -4;
        }
        if (charset.name().equals("UTF-8")) {
            return 2;
        }
        int high = (isHigh(text, i - 1) ? 1 : 0) + (isHigh(text, i + 1) ? 1 : 0);
        boolean run = high == 2 || (isHigh(text, i - 1) && isHigh(text, i - 2))
                || (isHigh(text, i + 1) && isHigh(text, i + 2));
        if (run || capitalAfterSmall(text, i)) {
            return -2;
        }
        return high == 1 ? 0.5 : isLatin(text, i - 1, true) || isLatin(text, i + 1, true) ? 2 : 0;
    }

    private static boolean isHigh(int[] text, int i) {
        return i >= 0 && i < text.length && text[i] > 0x7F;
    }

    private static boolean capitalAfterSmall(int[] text, int i) {
        return i > 0 && Character.isUpperCase(text[i]) && Character.isLowerCase(text[i - 1]);
    }

    private boolean isKorean() {
        return charset.name().equals("EUC-KR");
    }

    static boolean isOtherSingleByte(Charset charset) {
        return (charset.name().startsWith("ISO-8859-") && !charset.name().equals("ISO-8859-1"))
                || charset.name().equals("TIS-620") || charset.name().equals("JIS_X0201");
    }

    private static boolean hasSurname(String name) {
        for (String group : name.split("=", -1)) {
            String plain = group.replaceAll("[\\^\\s]", "");
            int length = plain.codePointCount(0, plain.length());
            boolean chinese = plain.codePoints()
                    .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            if (chinese && length >= 2 && length <= 4
                    && (SURNAMES.contains(plain.substring(0, 1))
                            || SURNAMES.contains(plain.substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }
}
