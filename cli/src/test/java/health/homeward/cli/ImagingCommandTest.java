package health.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.document.Json;
import health.homeward.testkit.dicom.Slice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagingCommandTest {
    @TempDir
    private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Homeward.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private void put(int... numbers) throws IOException {
        for (int number : numbers) {
            Files.write(folder.resolve("IM" + number), Slice.of(number).toFile());
        }
    }

    @Test
    void printsOneObjectAsTheContractHasIt() throws IOException {
        put(1, 2, 3, 5);
        Files.createFile(folder.resolve("IM4"));

        assertThat(run("imaging", "--json", folder.toString())).isZero();

        JsonNode disc = Json.MAPPER.readTree(out.toString());
        assertThat(disc.fieldNames()).toIterable()
                .containsExactlyInAnyOrder("files", "dicom", "unreadable", "ignored", "patients", "studies",
                        "warnings");
        assertThat(disc.get("files").asInt()).isEqualTo(5);
        assertThat(disc.at("/unreadable/0/reason").asText()).startsWith("EMPTY: ");
        JsonNode study = disc.at("/studies/0");
        assertThat(study.fieldNames()).toIterable()
                .contains("uid", "date", "description", "institution", "modalities", "patientName",
                        "patientNameConfidence", "charset", "declaredCharset", "series");
        assertThat(study.get("patientName").asText()).isEqualTo("测试^病人");
        assertThat(study.get("patientNameConfidence").asText()).isEqualTo("HIGH");
        JsonNode series = study.at("/series/0");
        assertThat(series.fieldNames()).toIterable()
                .containsExactlyInAnyOrder("uid", "number", "modality", "description", "instances", "missing",
                        "gap",
                        "truncated", "duplicates", "transferSyntaxes");
        assertThat(series.at("/missing/0").asInt()).isEqualTo(4);
        assertThat(series.get("gap").asBoolean()).isTrue();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsAPersonWhatIsMissing() throws IOException {
        put(1, 2, 3, 7, 8, 10);

        assertThat(run("imaging", folder.toString())).isEqualTo(3);

        assertThat(out.toString()).contains("6 files: 6 images", "测试^病人 · T0001 · 1970-01-02 · F", "胸部平扫",
                "numbers missing: 4-6, 9 · NOT COMPLETE");
    }

    @Test
    void isContentWithASoundDisc() throws IOException {
        put(1, 2, 3);

        assertThat(run("imaging", folder.toString())).isZero();
    }

    @Test
    void refusesAFolderWithoutImages() throws IOException {
        Files.writeString(folder.resolve("note.txt"), "nothing");

        assertThat(run("imaging", folder.toString())).isEqualTo(4);
        assertThat(run("imaging", "--json", folder.toString())).isZero();
        assertThat(run("imaging", folder.resolve("absent").toString())).isEqualTo(4);
        assertThat(err.toString()).contains("FOLDER_NOT_FOUND");
    }

    @Test
    void showsNoControlCharactersOnATerminal() throws IOException {
        Files.write(folder.resolve("IM1"), Slice.of(1).of("Evil\u001b[31m^Name", "T1", "").toFile());
        byte[] cut = Slice.of(2).toFile();
        Files.write(folder.resolve("IM2"), Arrays.copyOf(cut, cut.length - 9));

        assertThat(run("imaging", folder.toString())).isEqualTo(3);
        assertThat(out.toString()).doesNotContain("\u001b").contains("1 cut short");
    }
}
