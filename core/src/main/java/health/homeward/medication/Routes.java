package health.homeward.medication;

import health.homeward.terminology.MedicineLineWords;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which way a medicine is given, only where it is printed as a word by itself.
final class Routes {
    private static final Map<String, String> WORDS = MedicineLineWords.english("route")
            .entrySet()
            .stream()
            .collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue,
                    (a, _) -> a));
    private static final String EDGE = LineText.TAKEN + " \t,;:()/、。|+";
    private static final Pattern ANY = Pattern.compile(WORDS.keySet()
            .stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITAL = Pattern.compile("H");
    private static final Pattern OD = Pattern.compile("(?<![a-z])od(?![a-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern OS = Pattern.compile("(?<![a-z])os(?![a-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern EYE = Pattern.compile("眼");

    private final Set<String> found = new LinkedHashSet<>();
    private boolean any;
    private boolean ambiguous;

    private Routes(LineText text) {
        boolean eye = EYE.matcher(text.rest()).find();
        text.takeAll(OD, _ -> add(eye ? "right eye" : "od"));
        if (eye) {
            text.takeAll(OS, _ -> add("left eye"));
        }
        text.takeWords(ANY, Routes::stands,
                match -> add(WORDS.getOrDefault(match.group().toLowerCase(Locale.ROOT), "-")));
        text.takeWords(CAPITAL, (match, line) -> edge(line, match.start() - 1) && edge(line, match.end()),
                _ -> add("subcutaneous"));
        ambiguous = found.remove("od");
    }

    static Routes of(LineText text) {
        return new Routes(text);
    }

    boolean any() {
        return any;
    }

    /// `od` away from an eye is not interpreted.
    boolean ambiguous() {
        return ambiguous;
    }

    /// Null when none or more than one is printed.
    @Nullable
    String shown() {
        Set<String> words = new LinkedHashSet<>(found);
        if (words.size() > 1) {
            words.remove("both eyes");
        }
        return words.size() == 1 ? words.iterator().next() : null;
    }

    private void add(String english) {
        any = true;
        if (!english.equals("-")) {
            found.add(english);
        }
    }

    private static boolean stands(MatchResult word, String line) {
        boolean latin = line.charAt(word.start()) < 128;
        int before = word.start() - 1;
        int after = word.end();
        return latin
                ? !letter(line, before) && !digit(line, before) && !letter(line, after)
                : (edge(line, before) || digit(line, before)) && (edge(line, after) || digit(line, after));
    }

    private static boolean edge(String line, int at) {
        return at < 0 || at >= line.length() || EDGE.indexOf(line.charAt(at)) >= 0;
    }

    private static boolean letter(String line, int at) {
        return at >= 0 && at < line.length() && line.charAt(at) < 128 && Character.isLetter(line.charAt(at));
    }

    private static boolean digit(String line, int at) {
        return at >= 0 && at < line.length() && line.charAt(at) < 128 && Character.isDigit(line.charAt(at));
    }
}
