package health.homeward.reading.internal.file;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of a part of a Word file in its order: inserted text counts, deleted text does not, alternatives count once.
final class WordText {
    private final WordNumbers numbers;
    private final List<PageContent.Flow> pages = new ArrayList<>();
    private final Deque<List<List<String>>> openTables = new ArrayDeque<>();
    private final Deque<StringBuilder> openCells = new ArrayDeque<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private List<String> lines = new ArrayList<>();
    private List<List<List<String>>> tables = new ArrayList<>();
    private String list = "";
    private int level;
    private int span = 1;

    private WordText(WordNumbers numbers) {
        this.numbers = numbers;
    }

    static WordText of(InputStream part, WordNumbers numbers) throws XMLStreamException {
        WordText text = new WordText(numbers);
        XMLStreamReader xml = reader(part);
        int depth = 0;
        while (xml.hasNext()) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isSkipped(xml.getLocalName())) {
                    skip(xml);
                } else {
                    Limits.refuseAbove("depth", ++depth, Limits.XML_DEPTH);
                    text.start(xml);
                    if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                        depth--;
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                text.end(xml.getLocalName());
            }
        }
        text.breakPage();
        return text;
    }

    List<PageContent.Flow> pages() {
        return pages;
    }

    static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", "0"); // its own limit calls a deep file damaged; ours says how deep
        return factory.createXMLStreamReader(part);
    }

    /// A part of a Word file has no document type; one that has one may keep text in entities, which are not read.
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new ProblemException(Problem.UNREADABLE_FILE, "document type");
        }
        return event;
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static boolean isSkipped(String name) {
        return switch (name) {
            case "del", "moveFrom", "Fallback", "instrText", "delText", "rPrChange", "pPrChange" -> true;
            default -> false;
        };
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // what was deleted
                }
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "p" -> {
                paragraphs.push(new StringBuilder());
                list = "";
                level = 0;
            }
            case "numId" -> list = attribute(xml, "val");
            case "ilvl" -> level = WordNumbers.number(attribute(xml, "val"), 0);
            case "t" -> append(characters(xml));
            case "tab" -> append("\t");
            case "cr" -> append("\n");
            case "br" -> breakLine(attribute(xml, "type"));
            case "lastRenderedPageBreak" -> breakPage();
            case "tbl" -> openTables.push(new ArrayList<>());
            case "tr" -> openRow();
            case "tc" -> {
                openCells.push(new StringBuilder());
                span = 1;
            }
            case "gridSpan" -> span = Math.clamp(WordNumbers.number(attribute(xml, "val"), 1), 1, 100);
            default -> {
                // looks, not words
            }
        }
    }

    /// The closing tag of `t` is consumed here and balanced for the count of depth.
    private String characters(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (open > 0) {
            switch (next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {
                    // comments, which split text and are none
                }
            }
        }
        return text.toString();
    }

    private void append(String text) {
        if (!paragraphs.isEmpty()) {
            paragraphs.peek().append(text);
        }
    }

    private void breakLine(String type) {
        if (type.equals("page")) {
            breakPage();
        } else {
            append("\n");
        }
    }

    private void openRow() {
        if (!openTables.isEmpty()) {
            openTables.peek().add(new ArrayList<>());
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "tbl" -> endTable();
            default -> {
                // looks, not words
            }
        }
    }

    private void endParagraph() {
        if (paragraphs.isEmpty()) {
            return;
        }
        String text = paragraphs.pop().toString();
        if (!list.isEmpty() && !text.isBlank()) {
            text = numbers.next(list, level) + text;
        }
        list = "";
        if (openCells.isEmpty()) {
            lines.addAll(WordLines.of(text));
            if (lines.size() >= Limits.LINES) {
                breakPage();
            }
        } else {
            addToCell(text);
        }
    }

    private void addToCell(String text) {
        StringBuilder cell = openCells.peek();
        if (cell != null && !text.isBlank()) {
            cell.append(cell.isEmpty() ? "" : "\n").append(text.strip());
        }
    }

    private void endCell() {
        if (openCells.isEmpty() || openTables.isEmpty() || openTables.peek().isEmpty()) {
            return;
        }
        List<String> row = openTables.peek().getLast();
        row.add(openCells.pop().toString());
        for (int i = 1; i < span; i++) {
            row.add("");
        }
        span = 1;
    }

    /// A row is a line, so that it can be read without the table as well; the only cell of a row keeps its paragraphs,
    /// because tables serve as frames around text, too. A row of an inner table is a line of the cell around it.
    private void endRow() {
        if (openTables.isEmpty() || openTables.peek().isEmpty()) {
            return;
        }
        List<String> words = WordTables.words(openTables.peek().getLast());
        if (openTables.size() == 1) {
            words.forEach(line -> lines.addAll(WordLines.of(line)));
        } else {
            words.forEach(this::addToCell);
        }
    }

    private void endTable() {
        if (openTables.isEmpty()) {
            return;
        }
        List<List<String>> rows = openTables.pop();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width > 0 && openTables.isEmpty()) {
            rows.forEach(row -> {
                while (row.size() < width) {
                    row.add("");
                }
            });
            if (rows.stream().flatMap(List::stream).noneMatch(WordText::isProse)) {
                tables.add(rows);
            }
        }
    }

    /// Text in a frame and no value of a table; it is there as lines.
    private static boolean isProse(String cell) {
        return cell.length() > Limits.LINE_CHARACTERS;
    }

    /// Inside a table there is no break: a row is not torn.
    private void breakPage() {
        if (!openTables.isEmpty()) {
            return;
        }
        StringBuilder open = paragraphs.peek();
        if (open != null && !open.isEmpty() && openCells.isEmpty()) {
            lines.addAll(WordLines.of(open.toString()));
            open.setLength(0);
        }
        if (!lines.isEmpty() || !tables.isEmpty() || (paragraphs.isEmpty() && pages.isEmpty())) {
            pages.add(new PageContent.Flow(lines, tables, List.of()));
        }
        lines = new ArrayList<>();
        tables = new ArrayList<>();
    }
}
