package health.homeward.medication;

import health.homeward.terminology.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A dosage form at the end of a name. Source: `forms.tsv`.
///
/// @param site where it acts, which narrows the ATC codes
record DosageForm(String chinese, String english, String site) {
    private static final String POWDER = "注射用";
    private static final List<DosageForm> ALL = Terms.read(DosageForm.class, "forms.tsv")
            .stream()
            .flatMap(row -> row.spellings(0)
                    .stream()
                    .map(word -> new DosageForm(Key.of(word), row.cell(1), row.cell(2))))
            .sorted(Comparator.comparingInt((DosageForm form) -> form.chinese().length()).reversed())
            .toList();

    private static final Map<Character, List<DosageForm>> BY_LAST = ALL.stream()
            .collect(Collectors.groupingBy(form -> form.chinese().charAt(form.chinese().length() - 1)));

    /// All forms that a name ends with, longest first.
    static List<DosageForm> endings(String key) {
        if (key.isEmpty()) {
            return List.of();
        }
        return BY_LAST.getOrDefault(key.charAt(key.length() - 1), List.of())
                .stream()
                .filter(form -> key.endsWith(form.chinese()) && key.length() > form.chinese().length())
                .toList();
    }

    /// The form that is a word by itself.
    static @Nullable DosageForm exactly(String key) {
        return ALL.stream().filter(form -> form.chinese().equals(key)).findFirst().orElse(null);
    }

    /// The form of a product whose name begins with the words for powders to inject.
    static DosageForm powder(String key) {
        String english = key.contains("脂质体")
                ? "liposome injection"
                : key.endsWith("微球")
                        ? "microspheres for injection"
                        : key.endsWith("浓溶液")
                                ? "concentrate for injection"
                                : key.endsWith("混悬液")
                                        ? "suspension for injection"
                                        : key.endsWith("乳剂")
                                                ? "emulsion for injection"
                                                : "powder for injection";
        return new DosageForm(POWDER, english, "injected");
    }

    static boolean beginsAsPowder(String key) {
        return key.startsWith(POWDER);
    }

    static int powderLength() {
        return POWDER.length();
    }
}
