package health.homeward.testkit;

import health.homeward.testkit.paper.Block;
import health.homeward.testkit.paper.Hospital;
import health.homeward.testkit.paper.Paper;
import health.homeward.testkit.paper.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A paper as the least Word file that opens.
///
/// @param lines its text, a row of a table a line
record WordFile(List<String> lines, String body) {
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
            + ".wordprocessingml.document.main+xml\"/></Types>";
    private static final String LINKS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    WordFile {
        lines = List.copyOf(lines);
    }

    static WordFile of(Paper paper, Hospital hospital) {
        List<String> lines = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        paragraph(hospital.name(), lines, body);
        paragraph(paper.title(), lines, body);
        for (Block block : paper.blocks()) {
            switch (block) {
                case Block.Fields fields -> paragraph(fields.fields()
                        .stream()
                        .map(field -> field.label() + "：" + field.value().text())
                        .collect(Collectors.joining("  ")), lines, body);
                case Block.Section section -> paragraph(
                        (section.heading().isEmpty() ? "" : section.heading() + "：") + section.text().text(),
                        lines,
                        body);
                case Block.Grid grid -> table(grid, lines, body);
                case Block.Signatures sign ->
                    paragraph(String.join(" ", sign.labels()) + "：" + sign.names().getFirst()
                            + " " + sign.date(), lines, body);
                case Block.Cards cards -> cards.cards()
                        .forEach(card -> card.forEach(line -> paragraph(
                                line.left().text() + "  " + line.right().text(), lines, body)));
                case Block.Figure _ -> {
                }
            }
        }
        paragraph("虚构样本，非真实病历 FICTIONAL SAMPLE", lines, body);
        return new WordFile(lines, body.toString());
    }

    private static void paragraph(String text, List<String> lines, StringBuilder body) {
        if (!text.isBlank()) {
            lines.add(text);
            body.append(text(text));
        }
    }

    private static String text(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</w:t></w:r></w:p>";
    }

    private static void table(Block.Grid grid, List<String> lines, StringBuilder body) {
        body.append("<w:tbl><w:tblPr/>");
        row(grid.heads(), lines, body);
        for (List<Words> row : grid.rows()) {
            row(row.stream().map(Words::text).toList(), lines, body);
        }
        body.append("</w:tbl>");
    }

    private static void row(List<String> cells, List<String> lines, StringBuilder body) {
        lines.add(cells.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" ")));
        body.append("<w:tr>");
        cells.forEach(cell -> body.append("<w:tc>").append(text(cell)).append("</w:tc>"));
        body.append("</w:tr>");
    }

    void write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "_rels/.rels", LINKS);
            entry(zip, "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml"
                            + "/2006/main\"><w:body>" + body + "</w:body></w:document>");
        }
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
