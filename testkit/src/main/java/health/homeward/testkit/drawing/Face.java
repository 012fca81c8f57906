package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Resources;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A typeface that is shipped here under an open licence.
@SuppressWarnings("ImmutableEnumChecker") // java.awt.Font is not marked so; the widths are a cache
enum Face {
    SONG("NotoSerifSC_400Regular"), HEI("NotoSansSC_subset"), KAI("LXGWWenKai_subset"), XIAOWEI(
            "ZCOOLXiaoWei_400Regular");

    private static final FontRenderContext FRACTIONS = new FontRenderContext(null, true, true);

    private final String file;
    private final Font font;
    private final Map<Integer, Double> widths = new ConcurrentHashMap<>();

    Face(String file) {
        this.file = "fonts/" + file + ".ttf";
        try (InputStream in = Resources.open(this.file)) {
            this.font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream bytes() {
        return Resources.open(file);
    }

    Font font(double size) {
        return font.deriveFont((float) size);
    }

    boolean has(int character) {
        return font.canDisplay(character);
    }

    /// Itself, or another face where it lacks the character.
    Face orFallback(int character) {
        return has(character) ? this : SONG.has(character) ? SONG : KAI;
    }

    /// Width of the text in a size of one, every character from the face that has it.
    double width(String text) {
        return text.codePoints().mapToDouble(c -> orFallback(c).advance(c)).sum();
    }

    private double advance(int character) {
        return widths.computeIfAbsent(character, c -> font.deriveFont(1000f)
                .createGlyphVector(FRACTIONS, Character.toString(c))
                .getGlyphMetrics(0)
                .getAdvanceX() / 1000.0);
    }
}
