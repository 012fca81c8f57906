package health.homeward.imaging.internal;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The defined terms of Specific Character Set (PS3.3 C.12.1.1.2) and the ways in which they are misspelt.
final class Declared {
    private static final Map<String, String> CHARSETS = Map.ofEntries(Map.entry("100", "ISO-8859-1"),
            Map.entry("101", "ISO-8859-2"), Map.entry("109", "ISO-8859-3"), Map.entry("110", "ISO-8859-4"),
            Map.entry("144", "ISO-8859-5"), Map.entry("127", "ISO-8859-6"), Map.entry("126", "ISO-8859-7"),
            Map.entry("138", "ISO-8859-8"), Map.entry("148", "ISO-8859-9"), Map.entry("203", "ISO-8859-15"),
            Map.entry("166", "TIS-620"),
            Map.entry("13", "JIS_X0201"), Map.entry("192", "UTF-8"), Map.entry("58", "GB18030"),
            Map.entry("149", "EUC-KR"), Map.entry("GB18030", "GB18030"), Map.entry("GBK", "GB18030"),
            Map.entry("GB2312", "GB18030"), Map.entry("UTF8", "UTF-8"), Map.entry("BIG5", "Big5"));

    private Declared() {}

    /// The character set that one value means; empty for the default repertoire and for what is not known.
    static Optional<Charset> charset(String term) {
        String plain = term.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String number = plain.replaceFirst("^ISO(2022)?(IR)?", "");
        return Optional.ofNullable(CHARSETS.get(number)).filter(Charset::isSupported).map(Charset::forName);
    }

    /// The first of several values that means one.
    static Optional<Charset> first(List<String> terms) {
        return terms.stream().flatMap(term -> charset(term).stream()).findFirst();
    }
}
