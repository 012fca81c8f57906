package health.homeward.reading.internal.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Doubt;
import health.homeward.document.Layer;
import health.homeward.document.PageQuality;
import health.homeward.document.TextLine;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxPictureReaderTest {
    private static final List<String> TEXT = List.of("虚构市第一人民医院", "出院记录", "姓名：沈若楠  性别：女  年龄：54岁",
            "入院日期：2026年03月02日", "主诉：反复咳嗽、咳痰两个月余，加重一周", "诊疗经过：入院后完善相关检查，予抗感染治疗",
            "血压 128/76mmHg，体温 36.5℃，脉搏 78次/分", "出院诊断：高血压病，2型糖尿病", "出院医嘱：一月后门诊复查胸部CT");

    @SuppressWarnings("NullAway.Init")
    private static OnnxPictureReader reader;
    @SuppressWarnings("NullAway.Init")
    private static Font font;
    @SuppressWarnings("NullAway.Init")
    private static Font bold;

    enum Face {
        REGULAR, BOLD
    }

    @BeforeAll
    static void opens() throws IOException, FontFormatException {
        reader = OnnxPictureReader.open(null);
        font = font("NotoSansSC_400Regular.ttf");
        bold = font("NotoSansSC_700Bold.ttf");
    }

    private static Font font(String name) throws IOException, FontFormatException {
        try (InputStream in = Objects.requireNonNull(OnnxPictureReaderTest.class
                .getResourceAsStream("/health/homeward/packet/fonts/" + name))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    @AfterAll
    static void closes() {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void readsAPageWhicheverWayItLies(int turned) {
        PictureText text = reader.read(Turn.clockwise(page(TEXT, 34), turned));

        assertThat(text.rotation()).isEqualTo((360 - turned) % 360);
        assertThat(all(text)).contains("沈若楠", "出院记录", "2026年03月02日", "128/76mmHg", "2型糖尿病");
        assertThat(text.quality().verdict()).isEqualTo(PageQuality.Verdict.GOOD);
    }

    @Test
    void straightensAPageThatLiesAskewAndMapsItsPlacesBack() {
        BufferedImage page = page(TEXT, 34);
        BufferedImage askew = new BufferedImage(2000, 2000, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = askew.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 2000, 2000);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(25), 1000, 1000);
        graphics.drawImage(page, 400, 600, null);
        graphics.dispose();

        PictureText text = reader.read(askew);

        assertThat(all(text)).contains("沈若楠", "2026年03月02日");
        TextLine title = text.lines()
                .stream()
                .filter(line -> line.text().contains("人民医院"))
                .findFirst()
                .orElseThrow();
        double x = 1000 + (620 - 1000) * Math.cos(Math.toRadians(25))
                - (680 - 1000) * Math.sin(Math.toRadians(25));
        double y = 1000 + (620 - 1000) * Math.sin(Math.toRadians(25))
                + (680 - 1000) * Math.cos(Math.toRadians(25));
        assertThat(title.box().contains(x / 2000, y / 2000)).isTrue();
    }

    @Test
    void marksAGlyphThatItSawAndCouldNotRead() {
        PictureText text = reader.read(page(List.of("静脉注射钆布醇后增强扫描", "术后出现谵妄予以处理观察"), 40));

        assertThat(text.lines()).allSatisfy(line -> {
            assertThat(line.text()).contains("〓");
            assertThat(line.doubts()).extracting(Doubt::kind).contains(Doubt.Kind.HOLE);
        });
    }

    /// Sixty-six stages, grades and classes in each of two faces.
    @ParameterizedTest
    @CsvSource({"REGULAR, 期", "REGULAR, 级", "REGULAR, A期", "BOLD, 期", "BOLD, 级", "BOLD, A期"})
    void neverAssertsAWrongStage(Face face, String word) {
        List<String> lines = Stream.of("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "I", "II", "III", "IV", "V", "VI", "Ⅴ")
                .flatMap(numeral -> Stream.of("临床分期考虑为" + numeral + word + "患者",
                        "术后诊断：" + numeral + word + "，随访"))
                .toList();

        List<TextLine> read = reader.read(page(lines, 34, face == Face.BOLD ? bold : font))
                .lines()
                .stream()
                .sorted(Comparator.comparingDouble(line -> line.box().y()))
                .toList();

        assertThat(read).hasSize(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = read.get(i);
            boolean doubted = line.doubts()
                    .stream()
                    .anyMatch(doubt -> doubt.kind() == Doubt.Kind.ROMAN_NUMERAL
                            || doubt.kind() == Doubt.Kind.HOLE || doubt.kind() == Doubt.Kind.LOW_CONFIDENCE);
            boolean statesAStage = line.text().matches(".*[IVXⅠ-Ⅻ川l1|丨「].*");
            assertThat(same(line.text(), lines.get(i)) || doubted || !statesAStage)
                    .as(lines.get(i) + " read as " + line.text())
                    .isTrue();
        }
    }

    /// One numeral in one glyph or in letters is the same stage.
    private static boolean same(String read, String printed) {
        return Normalizer.normalize(read, Normalizer.Form.NFKC)
                .equals(Normalizer.normalize(printed, Normalizer.Form.NFKC));
    }

    @Test
    void readsTheSameTextOfTheSamePictureAgain() {
        BufferedImage page = page(TEXT, 30);

        assertThat(reader.read(page).lines()).isEqualTo(reader.read(page).lines());
    }

    @Test
    void readsEveryPartOfALongScreenshot() {
        List<String> lines = java.util.stream.IntStream.range(100, 190)
                .mapToObj(i -> "第" + i + "条：血糖控制良好，继续观察")
                .toList();

        String text = all(reader.read(page(lines, 30)));

        assertThat(java.util.stream.IntStream.range(100, 190).filter(i -> text.contains("第" + i + "条")))
                .hasSizeGreaterThan(87);
    }

    /// A strip of more than forty tiles.
    private static BufferedImage strip(List<String> lines, int step) {
        BufferedImage strip = new BufferedImage(80, 80 * 2 * 40 + 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = strip.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, strip.getWidth(), strip.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(font.deriveFont(24f));
        for (int i = 0; i < lines.size(); i++) {
            graphics.drawString(lines.get(i), 10, 60 + i * step);
        }
        graphics.dispose();
        return strip;
    }

    @Test
    void saysThatAPictureHoldsMoreThanItReads() {
        PictureText some = reader.read(strip(List.of("血糖", "血压", "体温"), 90));
        PictureText blank = reader.read(strip(List.of(), 90));

        assertThat(all(some)).contains("血糖");
        assertThat(some.quality().reasons()).contains(PageQuality.Reason.LIMIT);
        assertThat(some.quality().verdict()).isNotEqualTo(PageQuality.Verdict.GOOD);
        assertThat(some.quality().say()).contains("was not read");
        assertThat(blank.quality().reasons()).containsExactly(PageQuality.Reason.LIMIT);
    }

    @Test
    void readsRedPrintAndTellsAStampFromIt() {
        BufferedImage page = page(TEXT, 34);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(new Color(220, 40, 40));
        graphics.setFont(font.deriveFont(34f));
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.drawString("危急值：钾 6.80", 760, 94);
        graphics.setStroke(new java.awt.BasicStroke(6));
        graphics.drawOval(820, 300, 260, 260);
        graphics.dispose();

        PictureText text = reader.read(page);

        assertThat(text.lines()).filteredOn(line -> line.layer() == Layer.BODY)
                .extracting(TextLine::text)
                .anySatisfy(line -> assertThat(line).contains("危急值", "6.80"));
        assertThat(text.lines()).filteredOn(line -> line.layer() == Layer.STAMP)
                .singleElement()
                .satisfies(stamp -> assertThat(stamp.box().contains(950.0 / 1200, 430.0 / page.getHeight()))
                        .isTrue());
    }

    @Test
    void doubtsAStageThatNoWordOfStagingStandsBeside() {
        PictureText text = reader.read(page(List.of("病理诊断：T2N1M0，ⅢA，切缘未见癌"), 34));

        assertThat(text.lines()).allSatisfy(line -> assertThat(
                line.text().contains("T2N1M0，ⅢA，") || !line.doubts().isEmpty()).isTrue());
    }

    private static String all(PictureText text) {
        return String.join("\n", text.lines().stream().map(TextLine::text).toList());
    }

    private static BufferedImage page(List<String> lines, int size) {
        return page(lines, size, font);
    }

    private static BufferedImage page(List<String> lines, int size, Font font) {
        BufferedImage page = new BufferedImage(1200, 60 + lines.size() * size * 2,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(font.deriveFont((float) size));
        for (int i = 0; i < lines.size(); i++) {
            graphics.drawString(lines.get(i), 60, 60 + size + i * size * 2);
        }
        graphics.dispose();
        return page;
    }
}
