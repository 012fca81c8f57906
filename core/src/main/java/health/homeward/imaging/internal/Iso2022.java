package health.homeward.imaging.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Code extensions by escape sequences (PS3.5 6.1.2.5). GB 2312 is read as GB18030, because full GBK is written between
/// its escapes too.
final class Iso2022 implements Decoder {
    private static final char ESCAPE = 0x1B;

    /// @param term of DICOM, empty for ASCII
    /// @param charset that takes the bytes with their high bits set, null for ASCII
    /// @param prefix byte of that set, 0 for none
    private record Set94(String term, @Nullable String charset, int width, int prefix) {}

    private static final Set94 ASCII = new Set94("", null, 1, 0);
    private static final Map<String, Set94> SETS = Map.ofEntries(Map.entry("(B", ASCII),
            Map.entry("(J", ASCII),
            Map.entry("$B", new Set94("ISO 2022 IR 87", "EUC-JP", 2, 0)),
            Map.entry("$@", new Set94("ISO 2022 IR 87", "EUC-JP", 2, 0)),
            Map.entry("$(D", new Set94("ISO 2022 IR 159", "EUC-JP", 2, 0x8F)),
            Map.entry("$)A", new Set94("ISO 2022 IR 58", "GB18030", 2, 0)),
            Map.entry("$)C", new Set94("ISO 2022 IR 149", "EUC-KR", 2, 0)),
            Map.entry(")I", new Set94("ISO 2022 IR 13", "JIS_X0201", 1, 0)),
            Map.entry("-A", new Set94("ISO 2022 IR 100", "ISO-8859-1", 1, 0)),
            Map.entry("-B", new Set94("ISO 2022 IR 101", "ISO-8859-2", 1, 0)),
            Map.entry("-C", new Set94("ISO 2022 IR 109", "ISO-8859-3", 1, 0)),
            Map.entry("-D", new Set94("ISO 2022 IR 110", "ISO-8859-4", 1, 0)),
            Map.entry("-L", new Set94("ISO 2022 IR 144", "ISO-8859-5", 1, 0)),
            Map.entry("-G", new Set94("ISO 2022 IR 127", "ISO-8859-6", 1, 0)),
            Map.entry("-F", new Set94("ISO 2022 IR 126", "ISO-8859-7", 1, 0)),
            Map.entry("-H", new Set94("ISO 2022 IR 138", "ISO-8859-8", 1, 0)),
            Map.entry("-M", new Set94("ISO 2022 IR 148", "ISO-8859-9", 1, 0)),
            Map.entry("-T", new Set94("ISO 2022 IR 166", "TIS-620", 1, 0)));

    private final Charset otherwise;
    private final Set<String> terms = new LinkedHashSet<>();

    /// @param otherwise for bytes above 7F before any escape
    Iso2022(Charset otherwise, Iterable<RawText> texts) {
        this.otherwise = otherwise;
        texts.forEach(text -> decode(text.bytes()));
    }

    /// Whether a known escape sequence occurs.
    static boolean isUsed(RawText text) {
        String latin = new String(text.bytes(), ISO_8859_1);
        return text.hasEscape() && SETS.keySet().stream().anyMatch(escape -> latin.contains(ESCAPE + escape));
    }

    @Override
    public String name() {
        return terms.isEmpty() ? "US-ASCII" : String.join("\\", terms);
    }

    @Override
    public Decoded decode(byte[] bytes) {
        return new Run(bytes).decode();
    }

    /// One value on its way.
    private final class Run {
        private final byte[] bytes;
        private final StringBuilder text = new StringBuilder();
        private Set94 low = ASCII;
        private @Nullable Set94 high;
        private int malformed;
        private boolean cut;
        private int at;

        Run(byte[] bytes) {
            this.bytes = bytes;
        }

        Decoded decode() {
            while (at < bytes.length) {
                int b = bytes[at] & 0xFF;
                if (b == ESCAPE && escape()) {
                    continue;
                }
                if (b < 0x21 || (b < 0x80 && low.equals(ASCII))) {
                    plain((char) b);
                } else if (b < 0x80) {
                    take(low);
                } else if (high != null) {
                    take(high);
                } else {
                    undesignated();
                }
            }
            return new Decoded(Padding.strip(text.toString()), malformed, cut);
        }

        private boolean escape() {
            for (int length = 2; length <= 3 && at + 1 + length <= bytes.length; length++) {
                Set94 set = SETS.get(new String(bytes, at + 1, length, ISO_8859_1));
                if (set != null) {
                    char kind = (char) bytes[at + 1];
                    boolean right = kind == ')' || kind == '-' || (kind == '$' && bytes[at + 2] == ')');
                    high = right ? set : high;
                    low = right ? low : set;
                    if (!set.term.isEmpty()) {
                        terms.add(set.term);
                    }
                    at += 1 + length;
                    return true;
                }
            }
            malformed++;
            return false;
        }

        /// The marks between values, components and lines bring the first set back.
        private void plain(char c) {
            if ("\\^=\r\n\f\t".indexOf(c) >= 0) {
                low = ASCII;
            }
            if (c != ESCAPE) {
                text.append(c);
            }
            at++;
        }

        private void take(Set94 set) {
            int width = Math.min(set.width, bytes.length - at);
            byte[] one = new byte[width + (set.prefix > 0 ? 1 : 0)];
            one[0] = (byte) set.prefix;
            for (int i = 0; i < width; i++) {
                boolean lead = i == 0 || !"GB18030".equals(set.charset);
                one[one.length - width + i] = (byte) (bytes[at + i] | (lead ? 0x80 : 0));
            }
            boolean short1 = width < set.width;
            Decoded decoded = Whole.decode(Charset.forName(String.valueOf(set.charset)), one);
            cut |= short1;
            malformed += decoded.isWhole() || short1 ? 0 : 1;
            text.append(short1 ? "" : decoded.text());
            at += width;
        }

        /// Up to the next byte below 80.
        private void undesignated() {
            int from = at;
            while (at < bytes.length && bytes[at] < 0) {
                at++;
            }
            Decoded decoded = Whole.decode(otherwise, java.util.Arrays.copyOfRange(bytes, from, at));
            malformed += decoded.malformed();
            cut |= decoded.cut();
            text.append(decoded.text());
        }
    }

    /// The character set for bytes before any escape: the first value's, where it is not one of several bytes.
    static Charset otherwise(List<String> declared) {
        return Declared.first(declared).orElse(ISO_8859_1);
    }
}
