package health.homeward.recognition;

import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the labels in a row: spaced out, glued to the values around them, or in two languages.
final class Labels {
    /// A label where it stands.
    ///
    /// @param strong whether a colon follows
    /// @param end after the colon and blanks
    record Found(Label label, boolean strong, int begin, int end) {}

    private static final Map<String, Label> BY_SPELLING = new HashMap<>();
    private static final Set<String> NEEDS_COLON = new HashSet<>();
    private static final Set<Label.Group> MAY_BE_GLUED = EnumSet.of(Label.Group.NAME, Label.Group.SEX,
            Label.Group.AGE, Label.Group.BIRTH, Label.Group.NUMBER, Label.Group.DATE);
    private static final Set<Label.Group> OF_A_PERSON = EnumSet.of(Label.Group.SEX, Label.Group.AGE,
            Label.Group.BIRTH, Label.Group.NUMBER);
    private static final char UNREAD = '〓';
    /// 姓名 with one character that was not read, or was read as another.
    private static final Pattern DAMAGED_NAME = Pattern.compile(
            "(?<![\\p{IsHan}〓])(?:患者|病人)?(?:[\\p{IsHan}〓][ \\t]{0,6}名|姓[ \\t]{0,6}[\\p{IsHan}〓])[ \\t]{0,4}:[: \\t]*");
    private static final Pattern ANY = pattern();
    private static final String BETWEEN_LANGUAGES = "[ \\t/()|]*";

    private Labels() {}

    static List<Found> in(String row) {
        List<Found> found = whole(row);
        Matcher damaged = DAMAGED_NAME.matcher(row);
        while (damaged.find()) {
            Found name = new Found(Label.of("damaged-name"), true, damaged.start(), damaged.end());
            boolean likely = damaged.group().indexOf(UNREAD) >= 0
                    || found.stream().anyMatch(label -> OF_A_PERSON.contains(label.label().group()));
            if (likely && found.stream()
                    .noneMatch(
                            label -> label.begin() < name.end() && name.begin() < label.end())) {
                found.add(name);
            }
        }
        found.sort(Comparator.comparingInt(Found::begin));
        return found;
    }

    private static List<Found> whole(String row) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = ANY.matcher(row);
        while (matcher.find()) {
            String key = key(matcher.group("label"));
            Label label = BY_SPELLING.get(key);
            boolean strong = matcher.group("colon").contains(":");
            if (label == null || (!strong && NEEDS_COLON.contains(key))
                    || !begins(row, matcher.start(), found, strong || MAY_BE_GLUED.contains(label.group()))) {
                continue;
            }
            add(found, new Found(label, strong, matcher.start(), matcher.end()), row);
        }
        return found;
    }

    /// Joins the two languages of one label.
    private static void add(List<Found> found, Found next, String row) {
        Found before = found.isEmpty() ? null : found.getLast();
        boolean twin = before != null && next.begin() >= before.end() && isTwin(before, next)
                && row.substring(before.end(), next.begin()).matches(BETWEEN_LANGUAGES);
        if (before != null && twin) {
            found.set(found.size() - 1,
                    new Found(before.label(), next.strong() || before.strong(), before.begin(), next.end()));
        } else {
            found.add(next);
        }
    }

    private static boolean isTwin(Found before, Found next) {
        return before.label().group() == next.label().group() && !before.strong()
                && (before.label().number() == next.label().number()
                        || before.label().group() == Label.Group.NUMBER);
    }

    /// A label begins a row or a piece, follows a blank or a mark, or is glued to the value of the label before it.
    private static boolean begins(String row, int at, List<Found> found, boolean mayBeGlued) {
        if (at == 0) {
            return true;
        }
        char before = row.charAt(at - 1);
        boolean inLatin = Character.isLetter(row.charAt(at)) && row.charAt(at) < 128;
        boolean inHan = Character.isIdeographic(before) && !inLatin;
        boolean glued = mayBeGlued && !found.isEmpty() && found.getLast().end() < at;
        return !inHan || glued;
    }

    private static String key(String label) {
        return label.replaceAll("[ \\t]", "").toLowerCase(Locale.ROOT);
    }

    private static Pattern pattern() {
        List<String> all = new ArrayList<>();
        for (Terms row : Terms.read(Labels.class, "labels.tsv")) {
            Label label = Label.of(row.cell(0));
            for (String spelling : row.spellings(1)) {
                String key = key(Folded.of(spelling));
                BY_SPELLING.put(key, label);
                if (row.cell(2).equals("colon")) {
                    NEEDS_COLON.add(key);
                }
                all.add(Folded.of(spelling));
            }
        }
        String spellings = all.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
                .map(Labels::spaced)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<label>" + spellings + ")(?<colon>[ \\t]{0,4}[)\\]]?[ \\t]{0,4}:[: \\t]*|[ \\t]{0,2})",
                Pattern.CASE_INSENSITIVE);
    }

    private static String spaced(String spelling) {
        boolean latin = spelling.chars().allMatch(c -> c < 128);
        return latin
                ? "(?<![A-Za-z])" + latin(spelling) + "(?![A-Za-z])"
                : spelling.chars()
                        .mapToObj(c -> Pattern.quote(Character.toString(c)))
                        .collect(Collectors.joining("[ \\t]{0,6}"))
                        + (spelling.charAt(spelling.length() - 1) < 128 ? "(?![A-Za-z])" : "");
    }

    private static String latin(String spelling) {
        return Arrays.stream(spelling.split(" "))
                .map(Pattern::quote)
                .collect(Collectors.joining("[ \\t]?"));
    }
}
