package health.homeward.packet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

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
    private static final BitSet DRAWABLE = drawable();

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

    static boolean draws(int codePoint) {
        return DRAWABLE.get(codePoint);
    }

    private static BitSet drawable() {
        BitSet all = new BitSet();
        FACES.stream().filter(face -> face.weight == 400).forEach(face -> {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
                CmapLookup cmap = font.getUnicodeCmapLookup();
                for (int point = 0x20; point < 0x32000; point++) {
                    all.set(point, all.get(point) || cmap.getGlyphId(point) != 0);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all;
    }
}
