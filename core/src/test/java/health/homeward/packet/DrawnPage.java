package health.homeward.packet;

import health.homeward.document.Box;
import health.homeward.document.Engine;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Region;
import health.homeward.document.Sha256;
import health.homeward.document.TextSource;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;

/// A page of a fictional record on which every line is written at a known place.
final class DrawnPage {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1414;
    private static final Font FONT = font();

    private final BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D graphics = sheet.createGraphics();
    private final PageRef ref;
    private final PageQuality quality;
    private int down = 60;

    DrawnPage(String file, int number, PageQuality quality) {
        this.ref = new PageRef(Sha256.of(file.getBytes(StandardCharsets.UTF_8)), number);
        this.quality = quality;
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
    }

    private static Font font() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT,
                    new ByteArrayInputStream(Packet.resource("fonts/NotoSansSC_400Regular.ttf")));
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PageRef ref() {
        return ref;
    }

    /// Writes the next line and says where it stands.
    Region write(String text) {
        return write(text, 22);
    }

    Region write(String text, int size) {
        down += size * 2;
        return write(text, 70, size);
    }

    private Region write(String text, int left, int size) {
        graphics.setFont(FONT.deriveFont((float) size));
        graphics.drawString(text, left, down);
        double width = graphics.getFontMetrics().stringWidth(text);
        return new Region(ref, new Box((double) left / WIDTH, (down - size) / (double) HEIGHT, width / WIDTH,
                size * 1.25 / HEIGHT));
    }

    /// Writes cells side by side as one row; the place of the whole row.
    Region row(List<String> cells) {
        down += 44;
        Region first = write(cells.getFirst(), 70, 20);
        Box box = first.box();
        for (int i = 1; i < cells.size(); i++) {
            box = box.union(write(cells.get(i), 70 + i * 215, 20).box());
        }
        return new Region(ref, box);
    }

    Page page() {
        return new Page(ref, 0, WIDTH, HEIGHT, true, TextSource.OCR, List.of(), List.of(), quality,
                new Engine("test", "1", ""), List.of(), 0);
    }

    byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(sheet, "jpg", out);
        return out.toByteArray();
    }
}
