package health.homeward.packet;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Fact;
import health.homeward.medication.Medicine;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PharmacistSheetTest {
    private static String text(PackageInput input) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PharmacistSheet.pdf(View.of(input), "0".repeat(64)))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void tellsWhatEachMedicineIsListByList() throws IOException {
        String text = text(FictionalCase.input());

        assertThat(text).containsSubsequence("Medicines to take home", "苯磺酸氨氯地平片", "amlodipine (ATC C08CA01)",
                "makes 5 mg a day (computed)", "US amlodipine", "Medicines given in hospital", "cefuroxime",
                "Told by the person", "levothyroxine", "Questions",
                "A pair without a question is not a safe pair.");
        assertThat(text).contains(Medicine.WARNING, "Do not stop this suddenly", "p. ", "Allergies",
                "Told by the person", "DRAFT", "born");
    }

    @Test
    void statesNothingAboutALineThatIsNotCertain() throws IOException {
        PackageInput input = FictionalCase.input();
        List<Fact> medicines = input.facts().stream().filter(Fact.Medication.class::isInstance).toList();

        String text = text(Changes.facts(input, medicines.stream().map(Changes::doubted).toList()));

        assertThat(text).contains("苯磺酸氨氯地平片", "NOT CERTAIN").doesNotContain("amlodipine", "cefuroxime");
    }

    @Test
    void saysThatNothingWasFound() throws IOException {
        assertThat(text(Changes.facts(FictionalCase.input(), List.of()))).contains("Medicines to take home",
                "1 of 1");
    }
}
