package health.homeward.imaging.internal;

import health.homeward.terminology.Terms;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Value representations: which there are, and which an element has that does not say.
public final class Vr {
    private static final Set<String> SHORT = Set.of("AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL",
            "IS", "LO",
            "LT", "PN", "SH", "SL", "SS", "ST", "TM", "UI", "UL", "US");
    private static final Set<String> LONG = Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN",
            "UR",
            "UT", "UV");
    private static final Set<String> TEXT = Set.of("LO", "LT", "PN", "SH", "ST", "UC", "UT");
    private static final Set<String> ENDLESS = Set.of("SQ", "UN", "OB", "OW", "OD", "OF", "OL", "OV");

    private Vr() {}

    /// Two letters that are none of these leave a reader to look at the bytes.
    static boolean isKnown(String vr) {
        return SHORT.contains(vr) || LONG.contains(vr);
    }

    /// With a length field of four bytes in explicit encodings.
    public static boolean isLong(String vr) {
        return LONG.contains(vr);
    }

    /// In the character set of the data set (PS3.5 6.1.2).
    public static boolean isText(String vr) {
        return TEXT.contains(vr);
    }

    /// Whether the length may be left open.
    static boolean mayBeEndless(String vr) {
        return ENDLESS.contains(vr);
    }

    /// By the data dictionary; `UN` where it does not say.
    public static String of(int tag) {
        if ((tag & 0xFFFF) == 0) {
            return "UL";
        }
        if ((tag >>> 16 & 1) == 1) {
            return (tag & 0xFF00) == 0 && (tag & 0xFF) >= 0x10 ? "LO" : "UN";
        }
        return Dictionary.VRS.getOrDefault(tag, "UN");
    }

    /// Read when first asked, which files in explicit encodings do not.
    private static final class Dictionary {
        private static final Map<Integer, String> VRS = read();

        private static Map<Integer, String> read() {
            Map<Integer, String> vrs = new HashMap<>();
            Terms.read(Vr.class, "tags.tsv")
                    .forEach(row -> vrs.put(Integer.parseUnsignedInt(row.cell(0), 16), row.cell(1)));
            return vrs;
        }
    }
}
