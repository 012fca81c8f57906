package health.homeward.lab;

import java.util.List;

/// How well the printed name of a laboratory row is known: what a reader of pictures made of it is trusted no further.
public enum Familiarity {
    /// A name of the lexicon.
    KNOWN,
    /// No name of the lexicon, and a few characters from one.
    DAMAGED,
    /// No name of the lexicon nor near one.
    UNKNOWN,
    /// Name and abbreviation are of different analytes.
    CONTRADICTED;

    /// One character in so many may differ between a name and what it was read as.
    private static final int ONE_IN = 3;

    /// How familiar a printed name is.
    ///
    /// @param abbreviation as printed, empty when none is
    public static Familiarity of(String name, String abbreviation) {
        Naming naming = Naming.of(abbreviation.isBlank() ? name : name + "(" + abbreviation + ")", "");
        if (naming.disagree() && !naming.items().isEmpty()) {
            return CONTRADICTED;
        }
        if (Naming.isKnown(naming.forms())) {
            return KNOWN;
        }
        List<String> names = naming.forms().keys().stream().filter(key -> !NameForms.isLatin(key)).toList();
        return names.isEmpty() ? KNOWN : names.stream().anyMatch(Familiarity::isNear) ? DAMAGED : UNKNOWN;
    }

    private static boolean isNear(String key) {
        int most = Math.max(1, key.length() / ONE_IN);
        return key.length() == 1 || Lexicon.names()
                .keySet()
                .stream()
                .anyMatch(name -> !NameForms.isLatin(name) && Math.abs(name.length() - key.length()) <= 1
                        && distance(key, name, most) <= most);
    }

    /// Characters to put in, take out or change, no further than `most`.
    private static int distance(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return least;
            }
            before = now;
        }
        return before[b.length()];
    }
}
