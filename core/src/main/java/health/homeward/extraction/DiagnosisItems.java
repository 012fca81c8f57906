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
    private static final String BEHIND = Spellings.alternation(Cues.words("suspected-tail")) + "|"
            + Spellings.alternation(Cues.words("excluded"));
    private static final Pattern ENDING = Pattern
            .compile(".*" + Spellings.alternation(Cues.words("disease-ending"))
                    + "(?:\\(.*\\)|[ⅠⅡⅢⅣⅤIV0-9]+[A-Ca-c]?[级期型度类]|\\?|原因|均|都|皆|" + BEHIND + ")*");

    /// A condition from the first word on, however it goes on.
    private static final Pattern NAMES_ONE = Pattern
            .compile("(?!疾病|病理|诊断|编码|伴|并|合并)[\\p{IsHan}0-9A-Za-z\\-]{0,24}?"
                    + Spellings.alternation(Cues.words("disease-ending")));

    /// Grade, risk and stage go on with the condition before them; a class of function is told by itself.
    private static final Pattern GRADE = Pattern.compile(
            "(?:[^ ]{0,6}(?:高危|低危|中危)组?|[(]?[ⅠⅡⅢⅣⅤIV0-9]+[A-Ca-c]?[级期型度类][)]?|" + PathologyFindings.TNM
                    + ".*|(?:"
                    + BEHIND + "|\\?)+)");
    private static final Pattern FUNCTION = Pattern
            .compile("(?:" + Spellings.alternation(Cues.words("function-class")) + ").{0,16}");

    private static final Pattern ASKED = Pattern.compile("\\?(?=\\p{IsHan}{2})");

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

    /// Whether a text is one condition by itself.
    static boolean isOne(String text) {
        return ENDING.matcher(text).matches() && NAMES_ONE.matcher(text).lookingAt()
                && !GRADE.matcher(text).matches();
    }

    /// A comma separates diagnoses only where each part is one by itself, or says how far or grave the one before is.
    private static List<Piece> byCommas(Passage passage, Piece item) {
        List<Piece> parts = passage.split(item, ",、");
        boolean each = parts.stream().map(Piece::text).allMatch(text -> endsOne(text) || follows(text))
                && endsOne(parts.getFirst().text());
        return parts.size() > 1 && each ? joined(passage, parts) : List.of(item);
    }

    private static boolean endsOne(String text) {
        return ENDING.matcher(text).matches() && !follows(text);
    }

    private static boolean follows(String text) {
        return GRADE.matcher(text).matches() || FUNCTION.matcher(text).matches();
    }

    private static List<Piece> joined(Passage passage, List<Piece> parts) {
        List<Piece> items = new ArrayList<>();
        for (Piece part : parts) {
            boolean grade = GRADE.matcher(part.text()).matches();
            items.add(grade ? passage.piece(items.removeLast().begin(), part.end()) : part);
        }
        return items;
    }

    /// A blank or a question mark separates diagnoses where what stands before it is one by itself and what follows
    /// begins with another.
    private static List<Piece> byBlanks(Passage passage, Piece item) {
        List<Piece> parts = new ArrayList<>();
        int start = item.begin();
        for (Piece word : words(passage, item)) {
            String text = word.text();
            boolean another = (NAMES_ONE.matcher(text).lookingAt() && !GRADE.matcher(text).matches())
                    || FUNCTION.matcher(text).matches();
            if (word.begin() > start && another
                    && endsOne(passage.piece(start, word.begin()).text())) {
                parts.add(passage.piece(start, word.begin()));
                start = word.begin();
            }
        }
        parts.add(passage.piece(start, item.end()));
        return parts;
    }

    private static List<Piece> words(Passage passage, Piece item) {
        List<Piece> words = new ArrayList<>();
        for (Piece word : passage.split(item, " ")) {
            int start = 0;
            for (int i = 1; i < word.text().length(); i++) {
                if (ASKED.matcher(word.text()).region(i - 1, word.text().length()).lookingAt()
                        || PrintedGaps.before(word, i)) {
                    words.add(word.part(start, i));
                    start = i;
                }
            }
            words.add(word.part(start, word.text().length()));
        }
        return words;
    }

    private static void add(List<Piece> items, Piece piece) {
        if (!piece.isEmpty()) {
            items.add(piece);
        }
    }
}
