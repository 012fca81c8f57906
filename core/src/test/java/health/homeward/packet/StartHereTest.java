package health.homeward.packet;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Fact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class StartHereTest {
    private static String text(PackageInput input, int page) throws IOException {
        try (PDDocument pdf = pdf(input)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static PDDocument pdf(PackageInput input) throws IOException {
        return Loader.loadPDF(StartHere.pdf(View.of(input), "0".repeat(64)));
    }

    private static PackageInput saying(String... words) {
        PackageInput input = FictionalCase.input();
        Fact.Diagnosis model = input.facts()
                .stream()
                .filter(Fact.Diagnosis.class::isInstance)
                .map(Fact.Diagnosis.class::cast)
                .findFirst()
                .orElseThrow();
        List<Fact> facts = new ArrayList<>();
        for (String word : words) {
            facts.add(Changes.saying(model, "f" + facts.size(), word));
        }
        return Changes.facts(input, facts);
    }

    @Test
    void keepsNothingOfTheRenderersCrossReferenceStream() throws IOException {
        try (PDDocument pdf = pdf(FictionalCase.input())) {
            assertThat(pdf.getDocument().getTrailer().keySet())
                    .containsOnly(COSName.ROOT, COSName.INFO, COSName.ID, COSName.SIZE);
        }
    }

    @Test
    void saysOnPageOneWhoWhatAndWhatIsNotHere() throws IOException {
        assertThat(text(FictionalCase.input(), 1)).contains("SHEN RUONAN", "1971-08-09", "passport E00000000",
                "Treatment review", "Missing: Operative note (essential)", "Only in part:",
                "Asked for, not here yet:",
                "Refused: Slides or block", "Said not to exist: Genetics", "Not clear:",
                "1 page could not be read",
                "1 file set aside (viewer/setup.exe)", "1 paper withheld: seems to be another person",
                "1 paper not enclosed or not whole: another person",
                "1 paper not certain to be the patient", "NOT CERTAIN");
    }

    @Test
    void saysOnPageOneThatAPaperOfAnotherNameWasTakenIn() throws IOException {
        assertThat(text(Changes.takenIn(FictionalCase.input(), "lab-2"), 1)).contains(
                "The patient’s only by a person’s word: Laboratory report, p.",
                "prints another name (沈若男); taken in by Ann on 2026-03-19, because: she used that name");
    }

    @Test
    void marksWhatAPersonCorrectedAndSaysWhatWasRead() throws IOException {
        PackageInput input = FictionalCase.input();
        List<Fact> corrected = input.facts().stream().map(Changes::corrected).toList();
        assertThat(text(Changes.facts(input, corrected), 1))
                .contains("corrected by Nora, 2026-03-19; the machine had read: “what was read”");
    }

    @Test
    void putsTheQuestionFirstAndTheCourseApart() throws IOException {
        assertThat(text(FictionalCase.input(), 1)).containsSubsequence("What is asked",
                "Should the treatment go on at home?", "Treatment review",
                "Physician at home: not chosen yet",
                "Course of the illness, told by the person: 2026-03-02: cough");
    }

    @Test
    void saysDraftWithReasonsOnEveryPage() throws IOException {
        for (int page = 1; page <= 2; page++) {
            assertThat(text(FictionalCase.input(), page))
                    .contains("DRAFT because: The operative note is missing");
        }
    }

    @Test
    void saysWhatThePersonToldAsTold() throws IOException {
        assertThat(text(FictionalCase.input(), 1) + text(FictionalCase.input(), 2))
                .contains("Told by the person: penicillin");
    }

    @Test
    void countsWhatDoesNotFit() throws IOException {
        String[] many = IntStream.range(0, 400).mapToObj(i -> "\u8BCA\u65AD" + i).toArray(String[]::new);
        String all = text(saying(many), 1) + text(saying(many), 2);
        var shown = Pattern.compile("and (\\d+) more in index.html").matcher(all);
        assertThat(shown.find()).isTrue();
        int listed = links(saying(many)).stream().filter(uri -> uri.contains("#f=")).toList().size();
        assertThat(Integer.parseInt(shown.group(1))).isBetween(400 - listed, 399);
    }

    @Test
    void namesWhatNoFontHasAndWhatHasNoShape() throws IOException {
        String text = text(saying("\uD842\uDFB7\u91CE\u202E10\u2079/L"), 1);
        assertThat(text).contains("[U+20BB7]", "[U+202E]").doesNotContain("#");
    }

    @Test
    void drawsEveryCharacterThatItDoesNotName() throws IOException {
        String torture = "\u00D710\u2079/L \u03BCmol/L \u2103 \u2162\u5EA6 \u2460 \u2264 \u2265 \u00B1 \u2611 \u2713 \u2191 \u2193 \u2300 zh\u00E0ng";
        String text = text(saying(torture), 1);
        assertThat(text).doesNotContain("#", "[U+");
        for (String part : torture.split(" ", -1)) {
            assertThat(text).contains(part);
        }
    }

    @Test
    void givesEveryWrittenCharacterBackWhenCopied() throws IOException {
        String words = "\u9AA8\u89C1\u957F\u624B\u6C14\u8840\u6C11\u8F66\u95E8\u9875\u9752\u89D2\u9F99\uFF5E\u2013\u2026\u2022\u00B7\u2162\u2103";
        String text = text(saying(words), 1).replace(" ", "");
        assertThat(text.codePoints().boxed()).containsAll(words.codePoints().boxed().toList());
        assertThat(text).contains("\u9AA8\u89C1\u957F\u624B").doesNotContain("\u2EE3", "\u2EC5");
    }

    @Test
    void namesARadicalThatLooksLikeAnIdeograph() throws IOException {
        assertThat(text(saying("\u2EE3"), 1)).contains("[U+2EE3]");
    }

    @Test
    void showsThePlaceOfADoubtfulValueBesideIt() throws IOException {
        try (PDDocument pdf = pdf(FictionalCase.input())) {
            int pictures = 0;
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(pictures).isPositive();
        }
    }

    @Test
    void linksEveryValueIntoTheReader() throws IOException {
        PackageInput input = FictionalCase.input();
        List<String> ids = View.of(input)
                .facts()
                .stream()
                .map(fact -> "index.html#f=" + fact.source().id())
                .toList();
        List<String> links = links(input);
        assertThat(links).allMatch(uri -> uri.startsWith("index.html#"));
        assertThat(links.stream().filter(uri -> uri.contains("#f=")).toList()).isNotEmpty().isSubsetOf(ids);
    }

    private static List<String> links(PackageInput input) throws IOException {
        List<String> links = new ArrayList<>();
        try (PDDocument pdf = pdf(input)) {
            for (PDPage page : pdf.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    links.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
                }
            }
        }
        return links;
    }

    @Test
    void saysOfAnEmptyCaseThatNothingIsKnown() throws IOException {
        String text = text(GeneratedCase.empty(), 1);
        assertThat(text).contains("Name not known", "Not known: no page was read.",
                "Completeness Not judged");
    }
}
