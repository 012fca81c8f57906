package health.homeward.medication;

import health.homeward.terminology.MedicineLineWords;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which way a medicine is given, only where it is printed as a word by itself.
final class Routes {
    private static final WordTable WORDS = new WordTable(MedicineLineWords.english("route"));
    private static final WordTable CAPITAL = new WordTable(Map.of("h", "subcutaneous"));
    private static final String EDGE = LineText.TAKEN + " \t,;:()/、。|+";
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
        WORDS.takeAll(text, Routes::stands, (_, english) -> add(english));
        CAPITAL.takeAll(text,
                (line, start, end) -> line.charAt(start) == 'H' && edge(line, start - 1) && edge(line, end),
                (_, english) -> add(english));
        ambiguous = found.remove("od");
    }

    static Routes of(LineText text) {
        return new Routes(text);
    }

    /// How many characters of a name the word for a route at its beginning takes.
    static int leading(String key) {
        return WORDS.leading(key);
    }

    static @Nullable String english(String word) {
        String english = WORDS.english(word);
        return english.equals("-") ? null : english;
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

    private static boolean stands(String line, int start, int end) {
        if (line.charAt(start) < 128) {
            boolean after = end == line.length() || !WordTable.latin(line.charAt(end));
            return edge(line, start - 1) && after && !numeral(line, start, end);
        }
        return (edge(line, start - 1) || digit(line, start - 1)) && (edge(line, end) || digit(line, end));
    }

    /// A Roman numeral in brackets marks a composition.
    private static boolean numeral(String line, int start, int end) {
        return start > 0 && end < line.length() && line.charAt(start - 1) == '(' && line.charAt(end) == ')';
    }

    private static boolean edge(String line, int at) {
        return at < 0 || at >= line.length() || EDGE.indexOf(line.charAt(at)) >= 0;
    }

    private static boolean digit(String line, int at) {
        return at >= 0 && at < line.length() && WordTable.digit(line.charAt(at));
    }
}
