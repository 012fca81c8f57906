package health.homeward.testkit.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.testkit.paper.FictionalCase;
import health.homeward.testkit.paper.Hospital;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TypesetterTest {
    private static final FictionalCase CASE = FictionalCase.of(5, "gastric-cancer");

    private static Stream<Hospital> styles() {
        return Stream.concat(Hospital.ALL.stream(),
                Stream.of(FictionalCase.onTelephone(Hospital.ALL.getFirst())));
    }

    @Test
    void keepsEveryPaperOnItsPagesInEveryStyle() {
        for (Hospital hospital : styles().toList()) {
            for (FictionalCase.Written written : CASE.papers()) {
                List<Sheet> sheets = Typesetter.set(written.paper(), hospital, 3);

                assertThat(sheets).isNotEmpty();
                for (Sheet sheet : sheets) {
                    assertThat(sheet.runs()).as("%s %s", hospital.house(), written.paper().key())
                            .allMatch(run -> run.x() >= 0 && run.x() + run.width() <= sheet.width()
                                    && run.baseline() > 0 && run.baseline() < sheet.height());
                }
            }
        }
    }

    @Test
    void givesEveryPartOfAFactAPlace() {
        for (Hospital hospital : styles().toList()) {
            for (FictionalCase.Written written : CASE.papers()) {
                List<String> placed = Typesetter.set(written.paper(), hospital, 3)
                        .stream()
                        .flatMap(sheet -> SheetText.places(sheet).stream())
                        .map(SheetText.Place::fact)
                        .toList();

                assertThat(placed)
                        .containsAll(written.paper().facts().stream().map(fact -> fact.id()).toList());
            }
        }
    }

    @Test
    void drawsNoLetterOutsideItsBox() {
        for (Hospital hospital : styles().toList()) {
            Sheet sheet = lettersOf(
                    Typesetter.set(CASE.paper("discharge-summary").paper(), hospital, 3).getFirst());
            BufferedImage picture = SheetPicture.of(sheet, 144);
            boolean[] boxed = boxed(sheet, picture);
            int outside = 0;
            int inside = 0;
            for (int i = 0; i < boxed.length; i++) {
                boolean dark = (picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 255) < 140;
                inside += dark && boxed[i] ? 1 : 0;
                outside += dark && !boxed[i] ? 1 : 0;
            }

            assertThat(inside).as(hospital.house()).isGreaterThan(1000);
            assertThat(outside).as(hospital.house()).isLessThan(inside / 200);
        }
    }

    private static Sheet lettersOf(Sheet sheet) {
        return new Sheet(sheet.width(), sheet.height(),
                sheet.inks().stream().filter(Ink.Run.class::isInstance).toList());
    }

    private static boolean[] boxed(Sheet sheet, BufferedImage picture) {
        boolean[] boxed = new boolean[picture.getWidth() * picture.getHeight()];
        for (List<SheetText.Segment> row : SheetText.rows(sheet)) {
            for (SheetText.Segment segment : row) {
                Rectangle2D box = segment.box();
                for (int y = (int) (box.getMinY() * 2) - 1; y <= box.getMaxY() * 2 + 1; y++) {
                    for (int x = (int) (box.getMinX() * 2) - 1; x <= box.getMaxX() * 2 + 1; x++) {
                        boxed[Math.clamp(y, 0, picture.getHeight() - 1) * picture.getWidth()
                                + Math.clamp(x, 0, picture.getWidth() - 1)] = true;
                    }
                }
            }
        }
        return boxed;
    }

    @Test
    void writesPdfThatSaysTheSame() throws IOException {
        for (Hospital hospital : styles().toList()) {
            List<Sheet> sheets = Typesetter.set(CASE.paper("discharge-summary").paper(), hospital, 3);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SheetPdf.write(sheets, out);

            try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                assertThat(letters(stripper.getText(document))).as(hospital.house())
                        .isEqualTo(letters(sheets.stream()
                                .flatMap(sheet -> SheetText.rows(sheet).stream())
                                .flatMap(List::stream)
                                .map(SheetText.Segment::text)
                                .collect(Collectors.joining())));
            }
        }
    }

    /// The letters in their own order, whatever the order of reading.
    private static String letters(String text) {
        return text.chars()
                .filter(c -> !Character.isWhitespace(c) && c != 0xA0)
                .sorted()
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
