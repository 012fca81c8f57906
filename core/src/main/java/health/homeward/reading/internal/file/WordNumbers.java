package health.homeward.reading.internal.file;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The numbers of lists, which Word does not keep in the text.
final class WordNumbers {
    static final WordNumbers NONE = new WordNumbers();

    private record Level(String format, String text, int start) {}

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();

    private WordNumbers() {}

    static WordNumbers of(InputStream part) throws XMLStreamException {
        WordNumbers numbers = new WordNumbers();
        XMLStreamReader xml = WordText.reader(part);
        String definition = "";
        String list = "";
        String level = "";
        String format = "decimal";
        int start = 1;
        while (xml.hasNext()) {
            if (WordText.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = WordText.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "abstractNum" -> definition = WordText.attribute(xml, "abstractNumId");
                case "lvl" -> {
                    level = WordText.attribute(xml, "ilvl");
                    format = "decimal";
                    start = 1;
                }
                case "start" -> start = number(value, 1);
                case "numFmt" -> format = value;
                case "lvlText" ->
                    numbers.levels.put(definition + "/" + level, new Level(format, value, start));
                case "num" -> list = WordText.attribute(xml, "numId");
                case "abstractNumId" -> numbers.lists.put(list, value);
                default -> {
                    // fonts and indents
                }
            }
        }
        return numbers;
    }

    /// The mark before the next paragraph of a list, empty when it has none.
    String next(String list, int depth) {
        String definition = lists.get(list);
        Level level = levels.get(definition + "/" + depth);
        if (definition == null || level == null || level.format().equals("none")) {
            return "";
        }
        if (level.format().equals("bullet")) {
            return "• ";
        }
        counters.merge(list + "/" + depth, level.start(), (count, start) -> count + 1);
        for (int deeper = depth + 1; deeper < 9; deeper++) {
            counters.remove(list + "/" + deeper);
        }
        String mark = level.text();
        for (int i = 0; i <= depth; i++) {
            Level above = levels.getOrDefault(definition + "/" + i, level);
            int count = counters.getOrDefault(list + "/" + i, above.start());
            mark = mark.replace("%" + (i + 1), formatted(count, above.format()));
        }
        return mark;
    }

    private static String formatted(int count, String format) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital" ->
                han(count);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> count <= 20
                    ? Character.toString('①' + count - 1)
                    : Integer.toString(count);
            case "lowerLetter" -> Character.toString('a' + (count - 1) % 26);
            case "upperLetter" -> Character.toString('A' + (count - 1) % 26);
            default -> Integer.toString(count);
        };
    }

    private static String han(int count) {
        String digits = "零一二三四五六七八九";
        if (count <= 0 || count > 99) {
            return Integer.toString(count);
        }
        String tens = count < 10
                ? ""
                : (count < 20 ? "" : digits.substring(count / 10, count / 10 + 1)) + "十";
        return tens + (count % 10 == 0 ? "" : digits.substring(count % 10, count % 10 + 1));
    }

    static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
