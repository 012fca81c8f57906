package health.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.document.Json;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomewardTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void readsAPictureAsOneJsonObject() throws Exception {
        File picture = picture("出院记录", "姓名：沈若楠");

        assertThat(run("read", "--json", picture.toString())).isZero();

        JsonNode page = Json.MAPPER.readTree(out.toString());
        assertThat(page.get("page").asInt()).isEqualTo(1);
        assertThat(page.get("rotation").asInt()).isZero();
        assertThat(page.get("source").asText()).isEqualTo("ocr");
        assertThat(page.get("sha256").asText()).hasSize(64);
        assertThat(page.get("lines").findValuesAsText("text")).contains("出院记录");
        assertThat(page.get("lines").get(0).get("box")).hasSize(4);
    }

    @Test
    void printsNothingForAFileThatCannotBeReadAndSaysWhy() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.pdf"), "not a PDF at all");

        assertThat(run("read", "--json", file.toString())).isEqualTo(4);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("UNSUPPORTED_KIND");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(run("read", folder.resolve("not-there.jpg").toString())).isEqualTo(4);

        assertThat(err.toString()).contains("FILE_NOT_FOUND");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();

        assertThat(out.toString()).matches("homeward \\d+\\.\\d+\\.\\d+\\S*\\s+Java \\d+.*\\s+");
    }

    @Test
    void saysThatAFolderIsNoPackage() {
        assertThat(run("verify", "--json", folder.toString())).isEqualTo(3);

        assertThat(out.toString()).contains("NOT_A_PACKAGE");
    }

    @Test
    void refusesUnknownOptionsWithTheUsage() {
        assertThat(run("read", "--nonsense")).isEqualTo(2);

        assertThat(err.toString()).contains("Usage");
    }

    private int run(String... arguments) {
        return Homeward.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private File picture(String... lines) throws Exception {
        Font font;
        try (InputStream in = Objects.requireNonNull(
                HomewardTest.class
                        .getResourceAsStream("/health/homeward/packet/fonts/NotoSansSC_400Regular.ttf"))) {
            font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(40f);
        }
        BufferedImage image = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1000, 700);
        graphics.setColor(Color.BLACK);
        graphics.setFont(font);
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], 80, 120 + 90 * i);
        }
        graphics.dispose();
        File file = folder.resolve("page.png").toFile();
        ImageIO.write(image, "png", file);
        return file;
    }
}
