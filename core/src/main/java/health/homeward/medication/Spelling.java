package health.homeward.medication;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name as a reader gave it from a picture, put right where one known name only is left.
///
/// @param sure whether the name is known as it was read, or like no known one
public record Spelling(String name, boolean sure) {
    private static final Pattern GREEK = Pattern.compile("^\\d?([aAɑBßyY])[-—一](?=\\p{IsHan})");
    /// The number of a composition, drawn in strokes.
    private static final Pattern STROKES = Pattern.compile("(?<=AA[-—])([1Il]{2,3})(?=[)）])");
    private static final int STEM = 2;

    /// What a name was, as far as that is certain; else as it was read.
    public static Spelling of(String read) {
        String lettered = roman(greek(read));
        if (known(lettered)) {
            return new Spelling(lettered, lettered.equals(read));
        }
        Set<String> meant = meantBy(lettered);
        boolean one = meant.size() == 1 && neighbours(lettered) <= 1;
        return new Spelling(one ? meant.iterator().next() : read, !one && meant.isEmpty() && !stray(read));
    }

    /// Letters that readers lack, before a dash at the beginning of a name.
    private static String greek(String read) {
        Matcher matcher = GREEK.matcher(read);
        if (!matcher.find()) {
            return read;
        }
        String letter = switch (matcher.group(1)) {
            case "B", "ß" -> "β";
            case "y", "Y" -> "γ";
            default -> "α";
        };
        String rest = read.substring(matcher.end());
        return known(rest) || known(letter + "-" + rest) ? letter + "-" + rest : read;
    }

    private static String roman(String read) {
        return STROKES.matcher(read).replaceAll(match -> "I".repeat(match.group().length()));
    }

    /// The known names that differ in one character, which is drawn like the one read.
    private static Set<String> meantBy(String read) {
        Set<String> names = new LinkedHashSet<>();
        int[] characters = read.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            int printed = characters[i];
            for (int meant : LookAlikes.meantBy(printed)) {
                characters[i] = meant;
                String name = new String(characters, 0, characters.length);
                if (known(name)) {
                    names.add(name);
                }
            }
            characters[i] = printed;
        }
        return names;
    }

    /// Whether nothing of the name is left over.
    private static boolean known(String name) {
        Outcome outcome = Medicines.resolve(name).outcome();
        return outcome instanceof Outcome.Resolved || outcome instanceof Outcome.OfKind
                || outcome instanceof Outcome.Partial || outcome instanceof Outcome.ChinesePatent;
    }

    /// How many substances have a name one character away.
    private static long neighbours(String name) {
        return Suggestions.of(base(name))
                .stream()
                .filter(near -> near.edits() <= 1)
                .map(near -> near.substance().shown())
                .distinct()
                .count();
    }

    /// Whether it is near to a known name, or no more than the end of one.
    private static boolean stray(String name) {
        return base(name).length() <= STEM || neighbours(name) > 0;
    }

    private static String base(String name) {
        return NameReading.of(name).base();
    }
}
