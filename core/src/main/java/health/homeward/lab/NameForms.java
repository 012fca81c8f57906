package health.homeward.lab;

import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A printed name taken apart: the forms under which it is looked up, the one that loses least first, the
/// abbreviations beside it, and what it says about the specimen.
///
/// @param keys forms of the name, without those that are abbreviations
/// @param specimen `urine`, `stool`, `csf`, `fluid`, `blood`, or empty; of a sheet also [SheetSpecimen#BLOOD]
/// @param property `words` or `amount` where the name says it, else empty
record NameForms(List<String> keys, Set<String> abbreviations, String specimen, String property) {
    private static final List<Terms> WORDS = Terms.read(NameForms.class, "name-words.tsv");
    private static final Set<String> METHODS = Set.copyOf(words("method"));
    private static final List<String> BEFORE = words("before");
    private static final List<String> AFTER = words("after");
    private static final Map<String, Pattern> SAID = patterns();
    private static final Pattern NUMBER = Pattern
            .compile("^(?:\\(?\\d{1,3}\\)|\\d{1,3}[.、:](?!\\d)|\\d{1,3} +(?=\\S))\\s*");
    private static final Pattern GLUED = Pattern.compile("^\\d{1,3}(?=[\\p{IsHan}])");
    private static final Pattern MARKS = Pattern.compile("^[*★☆▲△●◆◇■□※#&@!.·^]+\\s*|[*★☆▲△●◆※!:]+$");
    private static final Pattern BRACKET = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]?");
    private static final Pattern LATIN = Pattern.compile("[A-Za-zα-ωΑ-Ωβ0-9][A-Za-z0-9α-ωΑ-Ω\\-./+%#'* ]*");
    /// Only these ions have one charge and no second item of that name.
    private static final Pattern CHARGE = Pattern.compile("(?<=^(?:k|na))\\+$");
    private static final Pattern ENDS_LATIN = Pattern
            .compile("^(.*\\p{IsHan}[)\\]]?)[ ,/|:-]*([A-Za-zα-ω][A-Za-z0-9α-ωΑ-Ω\\-./+%#' ]*)$");
    private static final Pattern BEGINS_LATIN = Pattern
            .compile("^([A-Za-zα-ω][A-Za-z0-9α-ωΑ-Ω\\-./+%#']*)[ :|,-]*(\\p{IsHan}.*)$");

    static NameForms of(String printed) {
        String text = MARKS.matcher(NameKey.plain(printed)).replaceAll("").strip();
        Set<String> keys = new LinkedHashSet<>();
        Set<String> abbreviations = new LinkedHashSet<>();
        whole(text, keys, abbreviations);
        String unnumbered = MARKS.matcher(NUMBER.matcher(text).replaceFirst("")).replaceAll("").strip();
        if (!unnumbered.equals(text)) {
            whole(unnumbered, keys, abbreviations);
        }
        Matcher glued = GLUED.matcher(unnumbered);
        if (glued.find()) {
            whole(unnumbered.substring(glued.end()), keys, abbreviations);
        }
        List<String> lookedUp = new ArrayList<>(keys);
        lookedUp.removeIf(String::isEmpty);
        abbreviations.removeIf(String::isEmpty);
        return new NameForms(lookedUp, abbreviations,
                said(text, List.of("urine", "stool", "csf", "fluid", "blood")),
                said(text, List.of("words", "amount")));
    }

    /// The same on a sheet that says its specimen; what the name says itself counts more.
    NameForms onSheetOf(String kind) {
        return specimen.isEmpty() ? new NameForms(keys, abbreviations, kind, property) : this;
    }

    private static void whole(String text, Set<String> keys, Set<String> abbreviations) {
        ends(text, keys);
        Matcher bracket = BRACKET.matcher(text);
        StringBuilder rest = new StringBuilder();
        List<String> kept = new ArrayList<>();
        while (bracket.find()) {
            String inside = bracket.group(1).strip();
            if (LATIN.matcher(inside).matches()) {
                shortForm(inside, abbreviations);
            } else if (!METHODS.contains(inside)) {
                kept.add(inside);
            }
            bracket.appendReplacement(rest, " ");
        }
        bracket.appendTail(rest);
        String bare = MARKS.matcher(rest.toString().strip()).replaceAll("").strip();
        for (String inside : kept) {
            ends(bare + inside, keys);
            ends(inside + bare, keys);
        }
        ends(bare, keys);
        kept.forEach(inside -> mixed(inside, abbreviations));
        latin(bare, keys, abbreviations);
    }

    private static void mixed(String inside, Set<String> abbreviations) {
        Matcher first = Pattern.compile("[A-Za-z][A-Za-z0-9\\-#%]+").matcher(inside);
        if (first.find() && !METHODS.contains(inside)) {
            shortForm(first.group(), abbreviations);
        }
    }

    private static void latin(String bare, Set<String> keys, Set<String> abbreviations) {
        if (LATIN.matcher(bare).matches()) {
            shortForm(bare, abbreviations);
            return;
        }
        for (Pattern side : List.of(ENDS_LATIN, BEGINS_LATIN)) {
            Matcher split = side.matcher(bare);
            if (split.matches()) {
                boolean last = side.equals(ENDS_LATIN);
                String beside = split.group(last ? 2 : 1).strip();
                if (beside.length() > 1) {
                    shortForm(beside, abbreviations);
                    ends(split.group(last ? 1 : 2), keys);
                }
            }
        }
    }

    private static void shortForm(String text, Set<String> abbreviations) {
        String key = NameKey.of(text);
        abbreviations.add(key);
        abbreviations.add(CHARGE.matcher(key).replaceFirst(""));
        List<String> parts = Stream.of(text.split("[/ ]", -1))
                .map(NameKey::of)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() > 1 && Set.copyOf(parts).size() == parts.size() && areOne(parts)) {
            abbreviations.addAll(parts);
        }
    }

    /// Whether abbreviations side by side are of one analyte (`ALT/GPT`): else they are a ratio.
    private static boolean areOne(List<String> parts) {
        Set<String> common = null;
        for (String part : parts) {
            Set<String> analytes = Lexicon.abbreviated(part)
                    .stream()
                    .map(Item::analyte)
                    .collect(Collectors.toSet());
            if (common != null) {
                analytes.retainAll(common);
            }
            common = analytes;
        }
        return common != null && !common.isEmpty();
    }

    /// The text, and without the words that may stand at its ends.
    static void ends(String text, Set<String> keys) {
        shortened(NameKey.of(text), keys);
    }

    private static void shortened(String key, Set<String> keys) {
        if (!keys.add(key)) {
            return;
        }
        Set<String> shorter = new LinkedHashSet<>();
        for (String word : BEFORE) {
            if (key.startsWith(word) && key.length() > word.length()) {
                shorter.add(key.substring(word.length()));
            }
        }
        for (String word : AFTER) {
            if (key.endsWith(word) && key.length() > word.length()) {
                shorter.add(key.substring(0, key.length() - word.length()));
            }
        }
        shorter.forEach(one -> shortened(one, keys));
    }

    private static String said(String text, List<String> kinds) {
        for (String kind : kinds) {
            if (String.valueOf(kind).matches("words|amount")
                    ? Objects.requireNonNull(SAID.get(kind)).matcher(text).find()
                    : Objects.requireNonNull(SAID.get(kind)).matcher(text).lookingAt()) {
                return kind;
            }
        }
        return "";
    }

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new HashMap<>();
        for (String kind : List.of("urine", "stool", "csf", "fluid", "blood")) {
            patterns.put(kind,
                    Pattern.compile("(?:|.*[(\\[])(?:" + String.join("|", words(kind)) + ")(?!素|酸(?!碱))"));
        }
        for (String kind : List.of("words", "amount")) {
            patterns.put(kind, Pattern.compile(String.join("|", words(kind))));
        }
        return Map.copyOf(patterns);
    }

    static List<String> words(String kind) {
        return WORDS.stream()
                .filter(row -> row.cell(0).equals(kind))
                .flatMap(row -> row.spellings(1).stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// Whether the key has no Chinese in it.
    static boolean isLatin(String key) {
        return key.codePoints().noneMatch(Character::isIdeographic);
    }

}
