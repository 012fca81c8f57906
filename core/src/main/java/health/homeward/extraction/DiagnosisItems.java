package health.homeward.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Cuts a list of diagnoses into its items: by their numbers in order, else by the marks between them.
final class DiagnosisItems {
    private static final Pattern NUMBER = Pattern
            .compile(
                    "(?:\\((\\d{1,2})\\)|(?<![\\d.第/~\\-、A-Za-z])(\\d{1,2})[ ]*[.、)](?!\\d+(?:[.,]?\\d)*[ ]*(?:cm|mm|%|×|x|g)))|([①-⑳])"
                            + "|(?<![^\\s;。:])([一二三四五六七八九十])[、.]"
                            + "|(?<=^|[\\s;。:?)病症炎癌瘤期级])(\\d{1,2})(?=\\p{IsHan})(?![型级期度年月日天周次个枚处支倍分小号大类处])");
    private static final Pattern ENDING = Pattern
            .compile(".*" + Spellings.alternation(Cues.words("disease-ending"))
                    + "(?:\\(.*\\)|[ⅠⅡⅢⅣIV0-9]+[级期型度]|\\?|待[排查]|已?(?:排除|除外)|可能)*");

    /// A condition from the first word on, however it goes on.
    private static final Pattern NAMES_ONE = Pattern
            .compile("(?!疾病|病理|诊断|编码|伴|并|合并)[\\p{IsHan}0-9A-Za-z\\-]{0,24}?"
                    + Spellings.alternation(Cues.words("disease-ending")));

    private DiagnosisItems() {}

    static List<Piece> of(Passage passage) {
        List<Piece> items = new ArrayList<>();
        for (Piece numbered : numbered(passage)) {
            for (Piece item : passage.split(numbered, "。;\n\t")) {
                byCommas(passage, item).forEach(part -> items.addAll(byBlanks(passage, part)));
            }
        }
        return items;
    }

    /// The parts under the numbers of a list, 1, 2, 3 … in order; a list begins where a part of text does. A number
    /// whose mark was not read counts when the one before or after it has its mark.
    static List<Piece> numbered(Passage passage) {
        List<Piece> items = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(passage.text());
        Set<Integer> marked = NUMBER.matcher(passage.text())
                .results()
                .filter(found -> found.group(5) == null)
                .map(DiagnosisItems::number)
                .collect(Collectors.toSet());
        int start = 0;
        int expected = 1;
        while (matcher.find()) {
            int number = number(matcher);
            boolean bare = matcher.group(5) != null;
            if (bare && (isBracketed(passage.text(), start, matcher.start())
                    || (!marked.contains(number + 1) && !marked.contains(number - 1)))) {
                continue;
            }
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

    private static boolean isBracketed(String text, int from, int to) {
        return text.lastIndexOf('(', to) >= from && text.lastIndexOf('(', to) > text.lastIndexOf(')', to);
    }

    private static boolean boundary(String text, int index) {
        return index == 0 || " \n\t;。:?".indexOf(text.charAt(index - 1)) >= 0;
    }

    private static int number(MatchResult matcher) {
        if (matcher.group(3) != null) {
            return matcher.group(3).charAt(0) - '①' + 1;
        }
        if (matcher.group(4) != null) {
            return "一二三四五六七八九十".indexOf(matcher.group(4)) + 1;
        }
        return Stream.of(1, 2, 5)
                .map(matcher::group)
                .filter(Objects::nonNull)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    /// A comma separates diagnoses only where each part is one by itself.
    private static List<Piece> byCommas(Passage passage, Piece item) {
        List<Piece> parts = passage.split(item, ",、");
        boolean each = parts.stream().allMatch(part -> ENDING.matcher(part.text()).matches());
        return parts.size() > 1 && each ? parts : List.of(item);
    }

    /// A blank separates diagnoses where what stands before it is one by itself and what follows begins with another.
    private static List<Piece> byBlanks(Passage passage, Piece item) {
        List<Piece> parts = new ArrayList<>();
        int start = item.begin();
        for (Piece word : passage.split(item, " ")) {
            boolean another = word.begin() > start && NAMES_ONE.matcher(word.text()).lookingAt()
                    && ENDING.matcher(passage.piece(start, word.begin()).text()).matches();
            if (another) {
                parts.add(passage.piece(start, word.begin()));
                start = word.begin();
            }
        }
        parts.add(passage.piece(start, item.end()));
        return parts;
    }

    private static void add(List<Piece> items, Piece piece) {
        if (!piece.isEmpty()) {
            items.add(piece);
        }
    }
}
