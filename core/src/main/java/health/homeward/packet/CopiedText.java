package health.homeward.packet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Lets copying and searching give back the characters that were written. Several characters can share a glyph, and the
/// renderer names each glyph after the lowest of them, so that 骨 would be copied as the radical ⻣.
final class CopiedText {
    private static final int BLOCK = 100;

    private CopiedText() {}

    /// @param text all that was drawn, at least
    static void mend(PDDocument document, String text) throws IOException {
        Set<COSDictionary> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                CmapLookup glyphs = Fonts.glyphs(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                if (glyphs != null && done.add(font.getCOSObject())) {
                    COSStream stream = document.getDocument().createCOSStream();
                    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(map(written(glyphs, text)).getBytes(StandardCharsets.US_ASCII));
                    }
                    font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
                }
            }
        }
    }

    private static Map<Integer, Integer> written(CmapLookup glyphs, String text) {
        Map<Integer, Integer> written = new TreeMap<>();
        text.codePoints()
                .distinct()
                .sorted()
                .filter(point -> glyphs.getGlyphId(point) != 0)
                .forEach(point -> written.putIfAbsent(glyphs.getGlyphId(point), point));
        return written;
    }

    /// ISO 32000-1, 9.10.3.
    private static String map(Map<Integer, Integer> written) {
        List<String> lines = new ArrayList<>();
        written.forEach((glyph, point) -> lines
                .add(String.format(Locale.ROOT, "<%04X> <%s>\n", glyph, utf16(point))));
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < lines.size(); from += BLOCK) {
            List<String> block = lines.subList(from, Math.min(lines.size(), from + BLOCK));
            map.append(block.size())
                    .append(" beginbfchar\n")
                    .append(String.join("", block))
                    .append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }

    private static String utf16(int point) {
        StringBuilder hex = new StringBuilder();
        for (char unit : Character.toChars(point)) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) unit));
        }
        return hex.toString();
    }
}
