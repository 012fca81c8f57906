package health.homeward.medication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A medicine as a person at home writes it: a name in Latin letters, then amounts and directions that are not read.
final class ToldName {
    private static final Pattern END = Pattern
            .compile("[,;(\\[]|\\s\\d|\\d+\\s*(?:mg|mcg|g|ml|iu|units?)\\b");
    private static final List<String> TRAILING = NameReading.words("latin-trailing");

    private ToldName() {}

    /// The substance, null when the name is not exactly one that is known.
    static @Nullable Substance of(String line) {
        String name = END.split(line.toLowerCase(Locale.ROOT).strip(), 2)[0].strip();
        List<String> words = new ArrayList<>(Arrays.asList(name.split("\\s+")));
        while (!words.isEmpty()) {
            Substance found = exactly(String.join(" ", words));
            if (found != null) {
                return found;
            }
            if (!TRAILING.contains(words.getLast())) {
                return null;
            }
            words.removeLast();
        }
        return null;
    }

    private static @Nullable Substance exactly(String name) {
        String inn = HomeNames.inn(name);
        return Substances.named(Key.of(inn == null ? name : inn));
    }
}
