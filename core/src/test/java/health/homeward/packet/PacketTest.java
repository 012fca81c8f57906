package health.homeward.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.document.Document;
import health.homeward.document.DocumentPart;
import health.homeward.document.Fact;
import health.homeward.document.Json;
import health.homeward.document.PageRef;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketTest {
    @TempDir
    Path folder;

    private Path built(PackageInput input) {
        return Packet.build(input, folder.resolve("p" + input.hashCode())).folder();
    }

    private static JsonNode facts(Path root) throws IOException {
        return Json.MAPPER.readTree(root.resolve("data/documents/data/facts.json").toFile());
    }

    private static List<Path> files(Path root) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void buildsAnIntactPackageWithTheSameBytesTwice() throws IOException {
        Built one = Packet.build(FictionalCase.input(), folder.resolve("one"));
        Built two = Packet.build(FictionalCase.input(), folder.resolve("two"));
        assertThat(Verify.verify(one.folder()).state()).isEqualTo(Verification.State.INTACT);
        assertThat(folder.resolve("one/tagmanifest-sha512.txt"))
                .hasSameBinaryContentAs(folder.resolve("two/tagmanifest-sha512.txt"));
        assertThat(one.contentId()).isEqualTo(two.contentId());
    }

    @Test
    void findsAnyFlippedAddedOrMissingByte() throws IOException {
        Path root = built(FictionalCase.input());
        Random random = new Random(7);
        for (Path file : files(root)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < 3; i++) {
                byte[] flipped = bytes.clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                assertChanged(root, file, flipped);
            }
            byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
            longer[bytes.length] = '\n';
            assertChanged(root, file, longer);
            assertChanged(root, file, Arrays.copyOf(bytes, bytes.length - 1));
            Files.delete(file);
            assertThat(Verify.verify(root).state()).as(file.toString())
                    .isNotEqualTo(Verification.State.INTACT);
            Files.write(file, bytes);
        }
        assertThat(Verify.verify(root).state()).isEqualTo(Verification.State.INTACT);
        Files.writeString(root.resolve("data/documents/new.txt"), "x");
        assertThat(Verify.verify(root).extra()).containsExactly("data/documents/new.txt");
        assertThat(Verify.verify(root).findings()).extracting(Verification.Finding::message)
                .containsExactly("It was not packed and is no part of the package.");
    }

    private static void assertChanged(Path root, Path file, byte[] bytes) throws IOException {
        byte[] before = Files.readAllBytes(file);
        Files.write(file, bytes);
        assertThat(Verify.verify(root).state()).as(file.toString()).isNotEqualTo(Verification.State.INTACT);
        Files.write(file, before);
    }

    @Test
    void keepsAnotherPersonsPaperOutOfEveryFile() throws IOException {
        Path root = built(FictionalCase.input());
        for (Path file : files(root)) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
                    .doesNotContain(latin("\u9648\u67D0\u67D0"), latin("\u6025\u6027\u9611\u5C3E\u708E"));
        }
        assertThat(Files.readString(root.resolve("data/documents/originals/LIST.csv")))
                .contains("withheld: it holds a paper that seems to be another person");
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void listsThePaperThatSharesAPageWithAnotherPersons() throws IOException {
        JsonNode withheld = facts(built(FictionalCase.input())).get("withheld");
        assertThat(withheld).hasSize(2);
        assertThat(withheld.findValuesAsText("what")).contains("Prescription of 2026-03-10, 1 page, 1 value");
    }

    @Test
    void keepsTheCleanPagesOfAPaperThatSharesOneWithAnotherPersons() {
        PackageInput input = FictionalCase.input();
        DocumentPart clean = input.documents().getFirst().parts().getFirst();
        List<Document> papers = input.documents()
                .stream()
                .map(paper -> paper.id().value().equals("sharing") ? Changes.longer(paper, clean) : paper)
                .toList();
        View view = View.of(Changes.documents(input, papers));
        assertThat(view.documents()).extracting(paper -> paper.id().value()).contains("sharing");
        assertThat(view.withheld()).extracting(Withheld::what)
                .contains("Prescription of 2026-03-10, 1 of 2 pages, 1 value");
        assertThat(view.unplaced()).isZero();
    }

    @Test
    void groupsADiagnosisOfSeveralPapersWithItsPlaces() {
        PackageInput input = FictionalCase.input();
        Fact.Diagnosis discharge = input.facts()
                .stream()
                .filter(Fact.Diagnosis.class::isInstance)
                .map(Fact.Diagnosis.class::cast)
                .findFirst()
                .orElseThrow();
        Fact admission = new Fact.Diagnosis(Changes.named(discharge, "other").source(), discharge.name(),
                discharge.code(), Fact.Diagnosis.Role.ADMISSION, discharge.certainty());
        Fact earlier = new Fact.Diagnosis(Changes.named(discharge, "earlier").source(), discharge.name(),
                discharge.code(), Fact.Diagnosis.Role.HISTORY, discharge.certainty());
        View view = View.of(Changes.facts(input, List.of(admission, earlier, discharge)));
        List<Row> rows = Row.of(view, Topic.DIAGNOSES);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().places(view)).hasSize(2);
        assertThat(Problems.of(view)).containsExactly(rows.getFirst());
    }

    @Test
    void namesTheProblemsInTheOrderOfTheDischargeSummaryAndOthersBehind() {
        PackageInput input = FictionalCase.input();
        Fact.Diagnosis printed = input.facts()
                .stream()
                .filter(Fact.Diagnosis.class::isInstance)
                .map(Fact.Diagnosis.class::cast)
                .findFirst()
                .orElseThrow();
        Fact first = Changes.at(Changes.doubted(Changes.saying(printed, "first", "another")),
                printed.source().document(), 0.01);
        Fact sure = Changes.at(printed, printed.source().document(), 0.5);
        Fact elsewhere = Changes.at(Changes.saying(printed, "elsewhere", "a third"),
                input.documents().get(1).id(), 0.001);

        List<Row> problems = Problems.of(View.of(Changes.facts(input, List.of(elsewhere, sure, first))));

        assertThat(problems).extracting(Row::first).containsExactly(first, sure, elsewhere);
    }

    @Test
    void showsAMedicineOfTwoPapersOnceWhereTheSameIsPrintedOfIt() {
        PackageInput input = FictionalCase.input();
        Fact.Medication line = input.facts()
                .stream()
                .filter(Fact.Medication.class::isInstance)
                .map(Fact.Medication.class::cast)
                .findFirst()
                .orElseThrow();
        Fact again = Changes.named(line, "again");
        Fact other = new Fact.Medication(Changes.named(line, "other").source(), line.name(), line.brand(),
                line.strength(), "99 mg", line.route(), line.frequency(), line.duration(), line.quantity(),
                line.start(), line.stop(), line.list());
        View view = View.of(Changes.facts(input, List.of(line, again, other)));

        assertThat(Row.of(view, Topic.of(line))).extracting(row -> row.facts().size()).containsExactly(2, 1);
    }

    @Test
    void enclosesOriginalsByteForByte() throws IOException {
        Path root = built(FictionalCase.input());
        Sha256 first = FictionalCase.input().sources().getFirst().sha256();
        assertThat(root.resolve("data/documents/originals/O0001.jpg")).hasContent(first.hex());
    }

    @Test
    void losesNothingAndLetsNothingOutWhateverTheCase() throws IOException {
        for (long seed = 0; seed < 12; seed++) {
            PackageInput input = GeneratedCase.of(seed);
            Path root = Packet.build(input, folder.resolve("g" + seed)).folder();
            assertThat(Verify.verify(root).state()).as("seed " + seed).isEqualTo(Verification.State.INTACT);
            JsonNode all = facts(root);
            View view = View.of(input);
            int withheld = view.withheld().stream().mapToInt(Withheld::facts).sum();
            assertThat(all.get("facts").size() + withheld + all.get("unplaced").asInt()).as("seed " + seed)
                    .isEqualTo(input.facts().size());
            assertEveryFactIsShownOnce(all, "seed " + seed);
            for (Path script : files(root.resolve("data/documents/reader"))) {
                if (script.getFileName().toString().startsWith("data")) {
                    assertThat(Files.readString(script)).as("seed " + seed)
                            .doesNotContain("<", "\u2028", "\u202E", "\u0000");
                }
            }
            assertThat(SummaryPdf.pages(Files.readAllBytes(root.resolve("data/documents/START-HERE.pdf"))))
                    .as("seed " + seed)
                    .isBetween(1, 2);
        }
    }

    private static void assertEveryFactIsShownOnce(JsonNode all, String seed) {
        List<Integer> shown = new ArrayList<>();
        all.get("topics")
                .forEach(topic -> topic.get("rows")
                        .forEach(row -> row.forEach(
                                position -> shown.add(position.asInt()))));
        assertThat(shown).as(seed).doesNotHaveDuplicates().hasSize(all.get("facts").size());
    }

    @Test
    void givesEveryChangeOfWhatIsShownAnotherContentId() {
        PackageInput input = FictionalCase.input();
        Set<String> ids = new HashSet<>();
        int cases = 0;
        for (PackageInput changed : Changes.of(input)) {
            ids.add(Packet.build(changed, folder.resolve("c" + cases)).contentId());
            cases++;
        }
        assertThat(ids).hasSize(cases);
    }

    @Test
    void makesNoListCellAFormula() throws IOException {
        PackageInput input = GeneratedCase.of(3);
        for (long seed = 4; input.accounts().stream().noneMatch(account -> account.path().startsWith("="))
                && seed < 500; seed++) {
            input = GeneratedCase.of(seed);
        }
        String list = Files.readString(built(input).resolve("data/documents/originals/LIST.csv"));
        assertThat(list).contains("\"'=HYPERLINK").doesNotContain("\"=HYPERLINK");
    }

    @Test
    void neverShowsAnUnsettledPaperAsThePatients() throws IOException {
        for (JsonNode fact : facts(built(FictionalCase.input())).get("facts")) {
            if (fact.get("document").asText().equals("unclear")) {
                assertThat(fact.get("asserted").asBoolean()).isTrue();
                assertThat(fact.get("sure").asBoolean()).isFalse();
                assertThat(fact.get("doubts").asText()).contains("whose paper");
            }
        }
    }

    @Test
    void saysOfWhatIsAbsentHowFarItWasLooked() {
        View view = View.of(FictionalCase.input());
        assertThat(Absence.words(view, Topic.MEDICINES_REGULAR)).contains("Not found in the 9 pages")
                .contains("1 page could not be read");
        assertThat(Absence.silent(view, Topic.IMAGING)).hasSize(1);
        assertThat(Absence.words(View.of(GeneratedCase.empty()), Topic.ALLERGIES))
                .contains("no page was read");
    }

    @Test
    void saysTheSameOnceWithEveryPlace() {
        PackageInput input = FictionalCase.input();
        Fact twice = input.facts().getFirst();
        View view = View.of(Changes.facts(input, List.of(twice, Changes.named(twice, "again"))));
        assertThat(Row.of(view, Topic.TREATMENT)).singleElement()
                .satisfies(row -> assertThat(row.facts()).hasSize(2));
    }

    @Test
    void takesAPageWithoutAPictureForWhatItIs() throws IOException {
        PackageInput input = FictionalCase.input();
        Path root = built(Changes.pictures(input, new PageSource() {
            @Override
            public byte @Nullable [] uprightJpeg(PageRef page) {
                return null;
            }

            @Override
            public byte[] original(Sha256 source) throws IOException {
                return input.pictures().original(source);
            }
        }));
        assertThat(facts(root).get("pages").get(0).get("image").isNull()).isTrue();
    }
}
