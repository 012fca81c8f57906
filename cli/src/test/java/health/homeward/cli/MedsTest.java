package health.homeward.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.document.Json;
import health.homeward.medication.Medicine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MedsTest {
    private static final List<String> FIELDS = List.of("input", "state", "ingredients", "atc", "brand",
            "form", "strength",
            "dose", "route", "frequency", "tcm", "doNotStop", "suggestions", "reason");

    @TempDir
    private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Homeward.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private String list(String text) throws IOException {
        return Files.writeString(folder.resolve("清单.txt"), text, UTF_8).toString();
    }

    @Test
    void printsOneObjectForEachLineThatIsNotBlank() throws IOException {
        String list = list("\uFEFF立普妥 阿托伐他汀钙片 20mg*7片 20mg po qn\r\n\n  \n今天天气很好\n");

        assertThat(run("meds", "--json", list)).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode first = Json.MAPPER.readTree(lines.getFirst());
        assertThat(first.fieldNames()).toIterable().containsExactlyElementsOf(FIELDS);
        assertThat(first.get("input").asText()).isEqualTo("立普妥 阿托伐他汀钙片 20mg*7片 20mg po qn");
        assertThat(first.at("/ingredients/0/inn").asText()).isEqualTo("atorvastatin");
        assertThat(first.at("/ingredients/0/atc/0").asText()).isEqualTo("C10AA05");
        assertThat(lines.getLast()).contains("\"UNRESOLVED\"", "\"ingredients\":[]", "\"form\":null", "天气");
    }

    @Test
    void warnsOnWhatAPersonReads() throws IOException {
        assertThat(run("meds", list("倍他乐克 12.5mg bid\n美托洛尔片 12.5mg bid\n"))).isZero();

        assertThat(out.toString()).contains("美托洛尔片 12.5mg bid", "metoprolol", "Do not stop this suddenly",
                Medicine.WARNING);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(run("meds", folder.resolve("nothing.txt").toString())).isEqualTo(4);

        assertThat(err.toString()).contains("FILE_NOT_FOUND");
    }
}
