package health.homeward.reading.internal.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class WordTextTest {
    private static List<PageContent.Flow> pages(String body) throws XMLStreamException {
        String xml = "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>";
        return WordText.of(new ByteArrayInputStream(xml.getBytes(UTF_8)), WordNumbers.NONE).pages();
    }

    private static List<String> lines(String body) throws XMLStreamException {
        return pages(body).stream().flatMap(page -> page.lines().stream()).toList();
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String row(String... cells) {
        return List.of(cells)
                .stream()
                .map(cell -> "<w:tc>" + cell + "</w:tc>")
                .collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    @Test
    void makesALineOfEachRowAndATableOfAll() throws XMLStreamException {
        PageContent.Flow page = pages(table(row(p("钾"), p("4.1")), row(p("钠"), p("140")))).getFirst();

        assertThat(page.lines()).containsExactly("钾\t4.1", "钠\t140");
        assertThat(page.tables()).containsExactly(List.of(List.of("钾", "4.1"), List.of("钠", "140")));
    }

    @Test
    void keepsTheParagraphsOfAFrame() throws XMLStreamException {
        assertThat(lines(table(row(p("出院诊断：") + p("1. 高血压病") + p("2. 糖尿病"), p("")))))
                .containsExactly("出院诊断：", "1. 高血压病", "2. 糖尿病");
    }

    @Test
    void losesNoTableInsideATable() throws XMLStreamException {
        String inner = table(row(p("钾"), p("4.1")), row(p("钠"), p("140")));

        assertThat(lines(table(row(p("电解质") + inner + p("以上"))))).containsExactly("电解质", "钾\t4.1", "钠\t140",
                "以上");
        assertThat(lines(table(row(p("电解质"), inner)))).containsExactly("电解质\t钾\t4.1 钠\t140");
    }

    @Test
    void goesOnInTheNextLineWhereAParagraphIsVeryLong() throws XMLStreamException {
        String sentence = "患者诉反复咳嗽两月余，";
        List<String> prose = lines(p(sentence.repeat(300)));
        List<String> solid = lines(p("\ud840\udc00".repeat(1_500)));

        assertThat(prose).allMatch(line -> line.length() <= Limits.LINE_CHARACTERS && line.endsWith("，"));
        assertThat(String.join("", prose)).isEqualTo(sentence.repeat(300));
        assertThat(String.join("", solid)).isEqualTo("\ud840\udc00".repeat(1_500));
        assertThat(solid).noneMatch(line -> Character.isLowSurrogate(line.charAt(0)));
    }

    @Test
    void takesProseInAFrameForNoTable() throws XMLStreamException {
        PageContent.Flow page = pages(table(row(p("病程"), p("好".repeat(1_500))))).getFirst();

        assertThat(page.tables()).isEmpty();
        assertThat(String.join("", page.lines())).isEqualTo("病程\t" + "好".repeat(1_500));
    }

    @Test
    void goesOnOnAnotherPageAfterVeryManyLines() throws XMLStreamException {
        String body = IntStream.range(0, 2 * Limits.LINES + 10)
                .mapToObj(i -> p("第" + i + "行"))
                .collect(Collectors.joining());

        assertThat(pages(body)).extracting(page -> page.lines().size())
                .containsExactly(Limits.LINES, Limits.LINES, 10);
    }
}
