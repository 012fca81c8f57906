package health.homeward.testkit.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Seeds errors into right translations. Words that are exchanged stand in `swaps.tsv`; numbers and clauses are
/// changed by rule. The same seed gives the same errors.
public final class SeededErrors {
    private record Swap(ErrorClass kind, Pattern from, String to) {}

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![A-Za-z0-9.,/\\-^()])\\d+(?:\\.\\d+)?(?![A-Za-z0-9.]*[-^]?\\d)(?!-?(?:st|nd|rd|th)\\b)");
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:\\d{4}-\\d{2}-\\d{2}|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{1,2},)? \\d{4}|\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4})\\b");
    private static final Pattern NEGATED = Pattern
            .compile("(?i)\\b(?:no|not|nor|without|denies|denied|negative|absent|free of|non-\\w+)\\b");
    private static final Pattern ITEM = Pattern
            .compile(", (?!or |and |which |with )[a-z][a-z -]{2,24}(?=,? (?:or|and) )");
    private static final List<Swap> SWAPS = SentencePairs.rows("swaps.tsv").map(SeededErrors::swap).toList();

    private final RandomGenerator random;

    public SeededErrors(RandomGenerator random) {
        this.random = random;
    }

    /// One error of every class that a pair has room for.
    public List<SeededError> of(SentencePair pair) {
        List<SeededError> errors = new ArrayList<>();
        for (ErrorClass kind : ErrorClass.values()) {
            List<String> candidates = candidates(kind, pair.english())
                    .stream()
                    .filter(english -> !english.isBlank() && !english.equals(pair.english()))
                    .distinct()
                    .toList();
            if (kind == ErrorClass.UNTRANSLATED
                    && pair.chinese().codePoints().anyMatch(Character::isIdeographic)) {
                candidates = List.of(pair.chinese());
            }
            if (!candidates.isEmpty()) {
                String english = candidates.get(random.nextInt(candidates.size()));
                errors.add(new SeededError(kind, pair, english, kind.code() + ": " + english));
            }
        }
        return errors;
    }

    private List<String> candidates(ErrorClass kind, String english) {
        return switch (kind) {
            case NUMBER_CHANGE -> each(NUMBER, english, match -> otherNumber(match.group()));
            case NUMBER_DROP -> each(Pattern.compile(NUMBER.pattern() + "[ -]?"), english, _ -> "");
            case DECIMAL_SHIFT -> each(NUMBER, english, match -> match.group().contains(".")
                    ? match.group().replace(".", "")
                    : match.group() + "0");
            case DATE_CHANGE -> each(DATE, english, match -> otherDate(match.group()));
            case CLAUSE_DROP -> withoutClause(english);
            case ITEM_DROP -> each(ITEM, english, _ -> "");
            case NEGATION_ADDED -> swapped(kind, english, true);
            default -> swapped(kind, english, false);
        };
    }

    private static List<String> swapped(ErrorClass kind, String english, boolean positiveOnly) {
        List<String> found = new ArrayList<>();
        for (Swap swap : SWAPS) {
            if (swap.kind() == kind) {
                for (MatchResult match : swap.from().matcher(english).results().toList()) {
                    if (!positiveOnly || positive(english, match.start())) {
                        String to = replacement(swap, english, match.start());
                        found.add(english.substring(0, match.start()) + cased(to, match.group())
                                + english.substring(match.end()));
                    }
                }
            }
        }
        return found;
    }

    /// What is put in the place of a match, which may look at what stands around it.
    private static String replacement(Swap swap, String english, int start) {
        Matcher matcher = swap.from().matcher(english);
        StringBuilder before = new StringBuilder();
        if (matcher.find(start)) {
            matcher.appendReplacement(before, swap.to());
        }
        return before.substring(start);
    }

    private static String cased(String to, String from) {
        boolean upper = Character.isUpperCase(from.charAt(0)) && !to.isEmpty()
                && Character.isLowerCase(to.charAt(0));
        return upper ? to.substring(0, 1).toUpperCase(Locale.ROOT) + to.substring(1) : to;
    }

    /// Whether a clause denies nothing yet.
    private static boolean positive(String english, int at) {
        int begin = Math.max(english.lastIndexOf(';', at), english.lastIndexOf(". ", at)) + 1;
        int semicolon = english.indexOf(';', at);
        int stop = english.indexOf(". ", at);
        int end = Math.min(semicolon < 0 ? english.length() : semicolon, stop < 0 ? english.length() : stop);
        return !NEGATED.matcher(english.substring(begin, end)).find();
    }

    private static List<String> each(Pattern pattern, String english, Function<MatchResult, String> change) {
        return pattern.matcher(english)
                .results()
                .map(match -> english.substring(0, match.start()) + change.apply(match)
                        + english.substring(match.end()))
                .toList();
    }

    private String otherNumber(String number) {
        int at = number.length() - 1;
        while (at > 0 && (number.charAt(at) == '0' || number.charAt(at) == '.')) {
            at--;
        }
        int digit = number.charAt(at) - '0';
        int other = (digit + 1 + random.nextInt(8)) % 10;
        char changed = (char) ('0' + (other == 0 || other == digit ? (digit == 9 ? 8 : digit + 1) : other));
        return number.substring(0, at) + changed + number.substring(at + 1);
    }

    private String otherDate(String date) {
        Matcher year = Pattern.compile("\\d{4}").matcher(date);
        Matcher day = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)").matcher(date);
        if (random.nextBoolean() && day.find()) {
            int number = Integer.parseInt(day.group());
            return date.substring(0, day.start()) + (number > 9 ? number - 1 : "0" + (number + 1) % 10)
                    + date.substring(day.end());
        }
        return year.find()
                ? date.substring(0, year.start()) + (Integer.parseInt(year.group()) + 1)
                        + date.substring(year.end())
                : date;
    }

    /// Without one of its clauses; one that says next to nothing is not taken.
    private static List<String> withoutClause(String english) {
        List<String> parts = List
                .of(english.split("(?<=[;.])\\s+(?=\\S)|(?<=,)\\s+(?=\\S+\\s\\S+\\s\\S)", -1));
        List<String> found = new ArrayList<>();
        for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
            if (parts.get(i).split("\\s+").length > 2) {
                List<String> left = new ArrayList<>(parts);
                left.remove(i);
                found.add(String.join(" ", left));
            }
        }
        return found;
    }

    private static Swap swap(String[] cells) {
        return new Swap(ErrorClass.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                Pattern.compile(cells[1]), cells[2]);
    }
}
