package health.homeward.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.document.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTranslationTest {
    @TempDir
    private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Homeward.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private String pairs(String text) throws IOException {
        return Files.writeString(folder.resolve("pairs.tsv"), text, UTF_8).toString();
    }

    @Test
    void printsOneObjectForEachPair() throws IOException {
        String pairs = pairs("左肾结石。\tRight renal stone.\n\n腹软。\tAbdomen soft.\n腹软。\n");

        assertThat(run("check-translation", "--json", pairs)).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        JsonNode first = Json.MAPPER.readTree(lines.getFirst());
        assertThat(first.fieldNames()).toIterable()
                .containsExactly("source", "target", "verdict", "findings");
        assertThat(first.get("source").asText()).isEqualTo("左肾结石。");
        assertThat(first.get("verdict").asText()).isEqualTo("BLOCK");
        JsonNode finding = first.at("/findings/0");
        assertThat(finding.fieldNames()).toIterable()
                .containsExactly("check", "severity", "source", "target", "message");
        assertThat(finding.get("check").asText()).isEqualTo("laterality");
        assertThat(finding.get("source").asText()).isEqualTo("左");
        assertThat(finding.get("target").asText()).isEqualTo("Right");
        assertThat(lines.get(1)).contains("\"PASS\"", "\"findings\":[]", "腹软");
        assertThat(lines.getLast()).contains("\"target\":\"\"", "completeness", "BLOCK");
    }

    @Test
    void tellsAPersonWhatDiffers() throws IOException {
        assertThat(run("check-translation", pairs("停用华法林。\tContinue warfarin.\n"))).isZero();

        assertThat(out.toString()).contains("BLOCK\t停用华法林。", "stop-continue", "[停用]", "[Continue]");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(run("check-translation", folder.resolve("nothing.txt").toString())).isEqualTo(4);
    }
}
