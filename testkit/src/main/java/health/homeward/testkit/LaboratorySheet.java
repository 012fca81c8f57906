package health.homeward.testkit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Draws a laboratory sheet of a fictional patient, as a Chinese hospital prints it.
public final class LaboratorySheet {
    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1000;
    private static final int[] COLUMNS = {70, 150, 480, 640, 780, 860, 1060};

    /// The printed rows: number, name, abbreviation, result, mark, range, unit.
    public static final List<List<String>> ROWS = List.of(
            List.of("1", "丙氨酸氨基转移酶", "ALT", "52", "↑", "7-40", "U/L"),
            List.of("2", "天门冬氨酸氨基转移酶", "AST", "31", "", "13-35", "U/L"),
            List.of("3", "总胆红素", "TBIL", "14.6", "", "0.0-23.0", "μmol/L"),
            List.of("4", "总蛋白", "TP", "62.3", "↓", "65.0-85.0", "g/L"),
            List.of("5", "白蛋白", "ALB", "41.2", "", "40.0-55.0", "g/L"),
            List.of("6", "肌酐", "CREA", "63", "", "41-73", "μmol/L"),
            List.of("7", "尿素", "UREA", "5.12", "", "2.60-7.50", "mmol/L"),
            List.of("8", "葡萄糖", "GLU", "6.84", "↑", "3.90-6.10", "mmol/L"),
            List.of("9", "钾", "K", "4.02", "", "3.50-5.30", "mmol/L"),
            List.of("10", "钠", "Na", "140.5", "", "137.0-147.0", "mmol/L"));

    private final Font font;

    private LaboratorySheet(Font font) {
        this.font = font;
    }

    /// Writes the sheet as PNG to the file named first.
    public static void main(String[] arguments) throws IOException {
        ImageIO.write(draw(), "png", Path.of(arguments[0]).toFile());
    }

    /// The sheet as a picture of 1,240 × 1,000 pixels.
    public static BufferedImage draw() throws IOException {
        try (InputStream in = Objects.requireNonNull(LaboratorySheet.class
                .getResourceAsStream("/health/homeward/testkit/fonts/NotoSerifSC_400Regular.ttf"))) {
            return new LaboratorySheet(Font.createFont(Font.TRUETYPE_FONT, in)).picture();
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    private BufferedImage picture() {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        write(graphics, "虚构市第一人民医院检验报告单", 370, 90, 36);
        head(graphics);
        graphics.setStroke(new BasicStroke(2));
        graphics.drawLine(60, 230, WIDTH - 60, 230);
        row(graphics, List.of("序号", "检验项目", "简称", "结果", "提示", "参考区间", "单位"), 268);
        graphics.drawLine(60, 286, WIDTH - 60, 286);
        for (int i = 0; i < ROWS.size(); i++) {
            row(graphics, ROWS.get(i), 330 + i * 48);
        }
        graphics.drawLine(60, 800, WIDTH - 60, 800);
        write(graphics, "检验者：何某    审核者：许某    报告时间：2026-03-03 10:12", 70, 845, 24);
        write(graphics, "虚构样本 FICTIONAL SAMPLE", 70, 950, 18);
        graphics.dispose();
        return sheet;
    }

    private void head(Graphics2D graphics) {
        write(graphics, "姓名：沈若楠", 70, 150, 24);
        write(graphics, "性别：女", 370, 150, 24);
        write(graphics, "年龄：54岁", 570, 150, 24);
        write(graphics, "住院号：F0012345", 820, 150, 24);
        write(graphics, "科别：呼吸内科", 70, 200, 24);
        write(graphics, "标本：血清", 370, 200, 24);
        write(graphics, "采样时间：2026-03-03 06:40", 570, 200, 24);
    }

    private void row(Graphics2D graphics, List<String> cells, int baseline) {
        for (int i = 0; i < cells.size(); i++) {
            write(graphics, cells.get(i), COLUMNS[i], baseline, 24);
        }
    }

    private void write(Graphics2D graphics, String text, int left, int baseline, int size) {
        graphics.setFont(font.deriveFont((float) size));
        graphics.drawString(text, left, baseline);
    }
}
