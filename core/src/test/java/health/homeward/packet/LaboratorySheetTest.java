package health.homeward.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LaboratorySheetTest {
    private static String text(PackageInput input) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LaboratorySheet.pdf(View.of(input), "0".repeat(64)))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void printsEachResultBeforeWhatIsComputedFromIt() throws IOException {
        assertThat(text(FictionalCase.input())).containsSubsequence("生化检验 · 血清", "2026-03-03 06:40",
                "2026-03-12 06:40", "总蛋白 (TP)", "Protein", "LOINC 2885-2", "62.3 g/L", "Low",
                "range 65.0-85.0",
                "computed: 6.23 g/dL", "66.1 g/L", "In range");
    }

    @Test
    void statesNothingAboutARowThatIsNotCertain() throws IOException {
        String text = text(FictionalCase.input());

        assertThat(text).contains("NOT CERTAIN, read as 630 μmol/L", "the number is far outside its range")
                .doesNotContain("630 μmol/L ↑ High");
    }

    @Test
    void namesATestOfWhichOnlyTheSizeOfTheFigureIsInDoubt() throws IOException {
        assertThat(text(FictionalCase.input())).contains("Creatinine");
    }

    @Test
    void saysOnEveryPageWhosePapersTheyAreAndThatItIsADraft() throws IOException {
        assertThat(text(FictionalCase.input()))
                .contains("DRAFT", "Laboratory results: SHEN RUONAN, born 1971-08-09");
    }

    @Test
    void keepsAPaperOfAnotherNameInAColumnThatSaysSo() throws IOException {
        assertThat(text(Changes.takenIn(FictionalCase.input(), "lab-2")))
                .containsSubsequence("2026-03-12 06:40", "! prints another name (沈若男)");
    }

    @Test
    void saysWhatWasReadBesideAValueThatAPersonCorrected() throws IOException {
        PackageInput input = FictionalCase.input();
        assertThat(text(Changes.facts(input, input.facts().stream().map(Changes::corrected).toList())))
                .contains("✎", "corrected by Nora, 2026-03-19", "“what was read”");
    }

    @Test
    void saysThatNothingWasFound() throws IOException {
        assertThat(text(Changes.facts(FictionalCase.input(), List.of()))).contains("Laboratory results",
                "Nothing was recognized");
    }
}
