package health.homeward.imaging;

import health.homeward.imaging.internal.Padding;
import health.homeward.terminology.Folded;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names of persons (PS3.5 6.2.1): up to three ways of writing, divided by `=`; components divided by `^`.
final class PersonName {
    /// Whether two names can be of one person.
    enum Tie {
        SAME, OTHER, INCOMPARABLE
    }

    private PersonName() {}

    /// Without padding and empty components at the end.
    static String tidy(String name) {
        String[] groups = name.split("=", -1);
        for (int i = 0; i < groups.length; i++) {
            groups[i] = trailing(Padding.strip(groups[i]), '^');
        }
        return trailing(String.join("=", groups), '=');
    }

    private static String trailing(String text, char mark) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == mark || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }

    /// An empty name contradicts nothing.
    static Tie compare(String one, String other) {
        Set<String> left = forms(one);
        Set<String> right = forms(other);
        if (left.isEmpty() || right.isEmpty() || left.stream().anyMatch(right::contains)) {
            return Tie.SAME;
        }
        boolean comparable = left.stream().anyMatch(a -> right.stream().anyMatch(b -> isHan(a) == isHan(b)));
        return comparable ? Tie.OTHER : Tie.INCOMPARABLE;
    }

    static boolean isHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /// Each way of writing, folded: as it stands, and with its words in order of the alphabet.
    private static Set<String> forms(String name) {
        Set<String> forms = new HashSet<>();
        for (String group : name.split("=", -1)) {
            String folded = Normalizer.normalize(Folded.of(group), Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
            List<String> words = Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                    .filter(w -> !w.isEmpty())
                    .toList();
            if (!words.isEmpty()) {
                forms.add(String.join("", words));
                forms.add(String.join("", words.stream().sorted().toList()));
            }
        }
        return forms;
    }
}
