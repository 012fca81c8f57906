package health.homeward.recognition;

import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// One written form of a name, made ready to be compared.
///
/// @param chinese whether it is written in Chinese characters
/// @param text Chinese: simplified, without blanks, `·` between parts; Latin: lower case without accents
record NameForm(boolean chinese, String text) {
    private static final Pattern DOT = Pattern.compile("[·•・‧.．]");
    private static final Set<String> SYLLABLES = new HashSet<>(
            Terms.read(NameForm.class, "syllables.tsv").getFirst().spellings(0));
    private static final Map<String, List<String>> ROMANISATIONS = romanisations();
    private static final int LONGEST_NATIVE = 4;

    static NameForm of(String written) {
        String folded = Folded.of(written).strip();
        boolean chinese = folded.codePoints().anyMatch(Character::isIdeographic);
        return new NameForm(chinese, chinese
                ? DOT.matcher(folded.replaceAll("\\s", "")).replaceAll("·")
                : latin(folded));
    }

    private static String latin(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("u\\u0304?\\u0308", "v")
                .replaceAll("[\\p{M}'’]", "")
                .toLowerCase(Locale.ROOT);
    }

    /// The words of a Latin name.
    List<String> words() {
        return Arrays.stream(text.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList();
    }

    /// The parts of a Chinese name, one for most.
    List<String> parts() {
        return Arrays.stream(text.split("·")).filter(part -> !part.isEmpty()).toList();
    }

    /// Whether Chinese characters write a name from another language by sound.
    boolean isTransliteration() {
        return chinese && (text.contains("·") || text.length() > LONGEST_NATIVE);
    }

    String surname() {
        return text.substring(0, Math.min(text.length(), Pinyin.surnameLength(text)));
    }

    String given() {
        return text.substring(surname().length());
    }

    /// Whether every word of a Latin name can be read as pinyin.
    boolean isPinyin() {
        List<String> words = words();
        return words.size() > 1 && words.stream().allMatch(NameForm::isSyllables);
    }

    private static boolean isSyllables(String word) {
        if (word.isEmpty()) {
            return true;
        }
        for (int length = Math.min(6, word.length()); length > 0; length--) {
            if (SYLLABLES.contains(word.substring(0, length)) && isSyllables(word.substring(length))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word of this Latin name is a spelling outside pinyin of that family name.
    boolean romanises(String surname) {
        return words().stream()
                .anyMatch(word -> ROMANISATIONS.getOrDefault(word, List.of()).contains(surname));
    }

    private static Map<String, List<String>> romanisations() {
        Map<String, List<String>> romanisations = new HashMap<>();
        Terms.read(NameForm.class, "romanisations.tsv")
                .forEach(row -> romanisations.put(row.cell(0), row.spellings(1)));
        return Map.copyOf(romanisations);
    }
}
