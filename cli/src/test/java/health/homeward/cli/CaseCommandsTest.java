package health.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.document.Json;
import health.homeward.testkit.dicom.Slice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCommandsTest {
    private static final List<String> SUMMARY = List.of("虚构市第一人民医院", "出院记录",
            "姓名：林小满 性别：女 年龄：54岁 住院号：0012345", "入院日期：2026-10-12 出院日期：2026-10-20", "出院诊断：", "1. 胃窦腺癌",
            "2. 高血压病2级", "出院医嘱：", "1. 一月后门诊复查血常规。");

    @TempDir
    private Path folder = Path.of("");
    private Path records = Path.of("");
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void handIn() throws IOException {
        records = Files.createDirectory(folder.resolve("records"));
        StringBuilder body = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>");
        SUMMARY.forEach(row -> body.append("<w:p><w:r><w:t>").append(row).append("</w:t></w:r></w:p>"));
        try (ZipOutputStream zip = new ZipOutputStream(
                Files.newOutputStream(records.resolve("出院小结.docx")))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(body.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(records.resolve("case.yaml"),
                "person: {chineseName: 林小满, sex: female, birthDate: 1972-04-02}\nopinion: treatment-review\n");
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Homeward.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private JsonNode json() throws IOException {
        return Json.MAPPER.readTree(out.toString());
    }

    private Path built() {
        return folder.resolve("records-homeward");
    }

    private JsonNode fact(String zh) throws IOException {
        for (JsonNode fact : json().get("facts")) {
            if (fact.get("zh").asText().contains(zh)) {
                return fact;
            }
        }
        throw new AssertionError("no fact " + zh);
    }

    @Test
    void buildsNothingBeforeTheUrgentQuestionIsAnswered() throws IOException {
        assertThat(run("pack", "--json", records.toString())).isEqualTo(4);

        assertThat(json().at("/package/state").asText()).isEqualTo("NONE");
        assertThat(json().get("urgent").asText()).isEqualTo("UNANSWERED");
        assertThat(err.toString()).contains("URGENT_UNANSWERED", "紧急");
        assertThat(built().resolve("urgent-card.html")).exists();
        assertThat(built().resolve("package")).doesNotExist();
    }

    @Test
    void packsAFolderAndSaysSoByTheContract() throws IOException {
        assertThat(run("pack", "--json", "--not-urgent=Ana", records.toString())).isEqualTo(3);

        JsonNode all = json();
        assertThat(all.at("/case/patient/name").asText()).isEqualTo("林小满");
        assertThat(all.at("/case/opinion").asText()).isEqualTo("treatment-review");
        assertThat(all.at("/files/0/state").asText()).isEqualTo("USED");
        assertThat(all.at("/documents/0/kind").asText()).isEqualTo("discharge-summary");
        assertThat(all.at("/documents/0/pages/0/file").asText()).isEqualTo("出院小结.docx");
        assertThat(all.at("/documents/0/identityState").asText()).isEqualTo("MATCH");
        assertThat(fact("胃窦腺癌").at("/regions/0/box")).hasSize(4);
        assertThat(fact("胃窦腺癌").get("role").asText()).isEqualTo("discharge");
        assertThat(all.at("/readiness/0/state").isTextual()).isTrue();
        assertThat(all.at("/package/state").asText()).isEqualTo("DRAFT");
        Path made = Path.of(all.at("/package/path").asText());
        assertThat(made.resolve("data/documents/index.html")).exists();
        assertThat(run("verify", made.toString())).isZero();
    }

    @Test
    void saysInPlainWordsWhatIsThereAndWhatIsMissing() {
        assertThat(run("check", records.toString())).isEqualTo(3);

        assertThat(out.toString()).contains("Discharge summary", "2026-10-20", "missing",
                "No package was built");
        assertThat(err.toString()).contains("出院小结.docx");
    }

    @Test
    void carriesADecisionFromOneRunToTheNext() throws IOException {
        run("check", "--json", records.toString());
        String id = fact("胃窦腺癌").get("id").asText();

        assertThat(run("confirm", records.toString(), "--by", "Ana", "--fact", id)).isZero();
        run("check", "--json", records.toString());

        assertThat(fact("胃窦腺癌").at("/standing/state").asText()).isEqualTo("confirmed");
        assertThat(fact("胃窦腺癌").at("/standing/by").asText()).isEqualTo("Ana");
    }

    @Test
    void refusesADecisionAboutNothing() {
        assertThat(run("confirm", records.toString(), "--by", "Ana", "--fact", "nonsense")).isEqualTo(4);

        assertThat(err.toString()).contains("DECISION_INVALID");
        assertThat(built().resolve("decisions.jsonl")).doesNotExist();
    }

    @Test
    void stopsWhenSomebodySaidThatItIsUrgent() {
        assertThat(run("confirm", records.toString(), "--by", "Ana", "--urgent", "not-sure")).isZero();

        assertThat(run("pack", "--not-urgent", records.toString())).isEqualTo(4);
        assertThat(err.toString()).contains("[URGENT_NOT_SURE]");
        assertThat(run("pack", "--not-urgent=Ana", records.toString())).isEqualTo(4);
        assertThat(run("confirm", records.toString(), "--by", "Ana", "--urgent", "no", "--reason",
                "asked on the ward")).isZero();
        assertThat(run("pack", records.toString(), "--not-urgent")).isEqualTo(3);
    }

    @Test
    void refusesAnUnknownOpinionAndAFolderThatIsNotThere() {
        assertThat(run("check", "--opinion", "guess", records.toString())).isEqualTo(2);
        assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(4);
        assertThat(err.toString()).contains("FOLDER_NOT_FOUND");
    }

    @Test
    void listsStudiesWithWhoseTheyAreAndWhatIsMissing() throws IOException {
        Path disc = Files.createDirectory(records.resolve("DISC"));
        for (int number : List.of(1, 2, 3, 5)) {
            Files.write(disc.resolve("IM" + number),
                    Slice.of(number).of("Lin^XiaoMan", "0012345", "19720402").toFile());
        }
        Files.write(disc.resolve("OTHER"),
                Slice.of(1).inStudy("2.25.77").of("赵^大山", "T0099", "19550707").toFile());

        assertThat(run("check", "--json", records.toString())).isEqualTo(3);
        JsonNode studies = json().get("studies");
        JsonNode disclosed = json().get("imaging");
        assertThat(run("check", records.toString())).isEqualTo(3);

        assertThat(studies).hasSize(2);
        JsonNode own = studies.get(0).get("identityState").asText().equals("MATCH")
                ? studies.get(0)
                : studies.get(1);
        assertThat(own.get("patientName").asText()).isEqualTo("Lin^XiaoMan");
        assertThat(own.get("date").asText()).isEqualTo("2026-03-11");
        assertThat(own.at("/modalities/0").asText()).isEqualTo("CT");
        assertThat(own.get("images").asInt()).isEqualTo(4);
        assertThat(own.at("/series/0/missing/0").asInt()).isEqualTo(4);
        assertThat(own.at("/patients/0/ids/0").asText()).isEqualTo("0012345");
        assertThat(own.get("whole").asBoolean()).isFalse();
        assertThat(studies.findValuesAsText("identityState")).containsExactlyInAnyOrder("MATCH", "CONFLICT");
        assertThat(disclosed.get("patients")).hasSize(2);
        assertThat(out.toString()).contains("2 studies of images", "ANOTHER PERSON'S, withheld",
                "no image has the number 4");
    }
}
