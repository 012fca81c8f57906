package health.homeward.reading.internal.file;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;

/// Whether a text layer may be believed, judged by the characters alone. Thresholds were measured on good and on broken
/// layers; the presence of text proves nothing.
enum LayerVerdict {
    USABLE, TOO_LITTLE, UNDER_A_PICTURE, UNMAPPED, PRIVATE, WRONG_CHARSET, RARE_CHARACTERS;

    private static final int FEWEST = 10;
    private static final double FULL_PICTURE = 0.7;
    private static final double UNMAPPED_SHARE = 0.01;
    private static final double PRIVATE_SHARE = 0.005;
    private static final double LATIN_SHARE = 0.05;
    private static final int ENOUGH_HAN = 40;
    private static final double RARE_SHARE = 0.05;

    static LayerVerdict of(TextLayer layer) {
        List<PlacedGlyph> inked = layer.glyphs().stream().filter(glyph -> !glyph.isBlank()).toList();
        List<PlacedGlyph> seen = inked.stream().filter(PlacedGlyph::seen).toList();
        if (layer.largestPicture() >= FULL_PICTURE && seen.size() < inked.size() / 2.0) {
            return UNDER_A_PICTURE;
        }
        if (seen.size() < FEWEST) {
            return TOO_LITTLE;
        }
        double all = seen.size();
        if (seen.stream().filter(glyph -> glyph.text().isEmpty()).count() / all > UNMAPPED_SHARE) {
            return UNMAPPED;
        }
        String text = seen.stream().map(PlacedGlyph::text).reduce("", String::concat);
        return ofText(Folding.fold(text));
    }

    private static LayerVerdict ofText(String text) {
        double all = text.codePoints().count();
        double han = text.codePoints().filter(Character::isIdeographic).count();
        if (text.codePoints().filter(LayerVerdict::isMeaningless).count() / all > PRIVATE_SHARE) {
            return PRIVATE;
        }
        boolean latin = text.codePoints().filter(code -> code >= 0xA0 && code <= 0xFF).count()
                / all > LATIN_SHARE;
        if (latin && han / all < LATIN_SHARE) {
            return WRONG_CHARSET;
        }
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        double rare = text.codePoints()
                .filter(Character::isIdeographic)
                .filter(code -> !common.canEncode(Character.toString(code)))
                .count();
        return han >= ENOUGH_HAN && rare / han > RARE_SHARE ? RARE_CHARACTERS : USABLE;
    }

    private static boolean isMeaningless(int code) {
        int type = Character.getType(code);
        return code == 0xFFFD || type == Character.PRIVATE_USE || type == Character.CONTROL
                || type == Character.UNASSIGNED || type == Character.SURROGATE;
    }

    /// Rare characters are only a reason to look: a page in traditional characters has them as well.
    boolean mayBeTrue() {
        return this == USABLE || this == RARE_CHARACTERS;
    }
}
