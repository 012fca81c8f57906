package health.homeward.packet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// The fonts that are embedded, and which characters they have. The renderer would print `#` for any other.
final class Fonts {
    /// In the order in which a character is looked for.
    static final String FAMILIES = "Sans,SC,Symbols,Math";
    private static final List<Face> FACES = List.of(new Face("NotoSansSC_400Regular.ttf", "SC", 400),
            new Face("NotoSansSC_700Bold.ttf", "SC", 700),
            new Face("NotoSans_400Regular.ttf", "Sans", 400),
            new Face("NotoSans_700Bold.ttf", "Sans", 700),
            new Face("NotoSansSymbols2_400Regular.ttf", "Symbols", 400),
            new Face("NotoSansMath_400Regular.ttf", "Math", 400));
    /// Which glyph a character has, by the name of the font inside a PDF.
    private static final Map<String, CmapLookup> GLYPHS = glyphs();
    /// Of the regular faces, in the order of the families.
    private static final List<CmapLookup> REGULAR = Stream.of("NotoSans-Regular", "NotoSansSC-Regular",
            "NotoSansSymbols2-Regular", "NotoSansMath-Regular")
            .map(name -> Objects.requireNonNull(GLYPHS.get(name)))
            .toList();
    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final BitSet IDEOGRAPHS = ideographs();

    private record Face(String file, String family, int weight) {
        byte[] bytes() {
            try {
                return Packet.resource("fonts/" + file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Fonts() {}

    static void register(PdfRendererBuilder builder) {
        for (Face face : FACES) {
            builder.useFont(() -> new ByteArrayInputStream(face.bytes()), face.family, face.weight,
                    FontStyle.NORMAL, true);
        }
    }

    /// Whether a character can be drawn and told from any other. A radical that looks the same as an ideograph cannot.
    static boolean draws(int point) {
        long glyph = glyph(point);
        boolean radical = point >= FIRST_RADICAL && point <= LAST_RADICAL;
        return glyph != 0 && !(radical && IDEOGRAPHS.get((int) glyph));
    }

    /// Names the glyph that is drawn for a character; 0 when no font has it.
    static long glyph(int point) {
        for (int face = 0; face < REGULAR.size(); face++) {
            int glyph = REGULAR.get(face).getGlyphId(point);
            if (glyph != 0) {
                return ((long) face << 20) + glyph;
            }
        }
        return 0;
    }

    /// Null when it is none of ours.
    static @Nullable CmapLookup glyphs(String font) {
        return GLYPHS.get(font);
    }

    private static Map<String, CmapLookup> glyphs() {
        Map<String, CmapLookup> all = new HashMap<>();
        for (Face face : FACES) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
                all.put(font.getName(), font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static BitSet ideographs() {
        BitSet all = new BitSet();
        for (int point = 0x3400; point <= 0x9FFF; point++) {
            all.set((int) glyph(point));
        }
        return all;
    }
}
