package health.homeward.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a list of diagnoses into its items: by their numbers in order, else by the marks between them.
final class DiagnosisItems {
    private static final Pattern NUMBER = Pattern
            .compile(
                    "(?:\\((\\d{1,2})\\)|(?<![\\d.第/~\\-、A-Za-z])(\\d{1,2})[ ]*[.、)](?!\\d+(?:[.,]?\\d)*[ ]*(?:cm|mm|%|×|x|g)))|([①-⑳])"
                            + "|(?<![^\\s;。:])([一二三四五六七八九十])[、.]");
    private static final Pattern ENDING = Pattern
            .compile(".*" + Spellings.alternation(Cues.words("disease-ending"))
                    + "(?:\\(.*\\)|[ⅠⅡⅢⅣIV0-9]+[级期型度]|\\?|待[排查]|已?(?:排除|除外)|可能)*");

    private DiagnosisItems() {}

    static List<Piece> of(Passage passage) {
        List<Piece> items = new ArrayList<>();
        for (Piece numbered : numbered(passage)) {
            for (Piece item : passage.split(numbered, "。;\n\t")) {
                items.addAll(byCommas(passage, item));
            }
        }
        return items;
    }

    /// The parts under the numbers of a list, 1, 2, 3 … in order; a list begins where a part of text does.
    static List<Piece> numbered(Passage passage) {
        List<Piece> items = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(passage.text());
        int start = 0;
        int expected = 1;
        while (matcher.find()) {
            int number = number(matcher);
            boolean fits = number == 1
                    ? boundary(passage.text(), matcher.start())
                    : number == expected;
            if (fits) {
                add(items, passage.piece(start, matcher.start()));
                start = matcher.end();
                expected = number + 1;
            }
        }
        add(items, passage.piece(start, passage.text().length()));
        return items;
    }

    private static boolean boundary(String text, int index) {
        return index == 0 || " \n\t;。:?".indexOf(text.charAt(index - 1)) >= 0;
    }

    private static int number(Matcher matcher) {
        if (matcher.group(3) != null) {
            return matcher.group(3).charAt(0) - '①' + 1;
        }
        if (matcher.group(4) != null) {
            return "一二三四五六七八九十".indexOf(matcher.group(4)) + 1;
        }
        return Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    /// A comma separates diagnoses only where each part is one by itself.
    private static List<Piece> byCommas(Passage passage, Piece item) {
        List<Piece> parts = passage.split(item, ",、");
        boolean each = parts.stream().allMatch(part -> ENDING.matcher(part.text()).matches());
        return parts.size() > 1 && each ? parts : List.of(item);
    }

    private static void add(List<Piece> items, Piece piece) {
        if (!piece.isEmpty()) {
            items.add(piece);
        }
    }
}
