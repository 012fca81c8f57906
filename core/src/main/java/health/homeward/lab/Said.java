package health.homeward.lab;

import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A result in words, in English from a closed list.
record Said(String text, Sense sense) {
    /// What it says where something is looked for.
    enum Sense {
        POSITIVE, NEGATIVE, DOUBTFUL, NONE
    }

    private static final Map<String, Said> WORDS = words();
    private static final Said POSITIVE = new Said("positive", Sense.POSITIVE);

    /// @param strip whether plus signs are grades
    static Optional<Said> of(String printed, boolean strip) {
        String text = Folded.of(printed)
                .replace(" ", "")
                .toLowerCase(Locale.ROOT)
                .replace("+-", "±")
                .replace("+/-", "±");
        return switch (text) {
            case "+", "(+)", "阳性(+)", "阳性+" -> Optional.of(strip ? new Said("1+", Sense.POSITIVE) : POSITIVE);
            case "1+", "+1", "(1+)", "+(1+)", "1(+)", "阳性(1+)" -> Optional.of(new Said("1+", Sense.POSITIVE));
            case "±", "(±)" -> Optional.of(strip
                    ? new Said("trace", Sense.POSITIVE)
                    : new Said("equivocal", Sense.DOUBTFUL));
            default -> Optional.ofNullable(WORDS.get(text));
        };
    }

    private static Map<String, Said> words() {
        Map<String, Said> words = new HashMap<>();
        for (Terms row : Terms.read(Said.class, "result-words.tsv")) {
            Said said = new Said(row.cell(1), Sense.valueOf(row.cell(2).toUpperCase(Locale.ROOT)));
            row.spellings(0).forEach(word -> words.put(word, said));
        }
        return Map.copyOf(words);
    }
}
