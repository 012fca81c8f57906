package health.homeward.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A medicine line in the making: a name and what was found around it.
final class MedicineDraft {
    private final MedicineName name;
    private final boolean joined;
    private final List<MedicineToken> tokens = new ArrayList<>();
    private final List<MedicineToken> shared = new ArrayList<>();
    private boolean unexplained;

    /// @param joined whether a plus sign joins it to the line before, as in one infusion
    MedicineDraft(MedicineName name, boolean joined) {
        this.name = name;
        this.joined = joined;
    }

    MedicineName name() {
        return name;
    }

    boolean joined() {
        return joined;
    }

    void add(MedicineToken token) {
        tokens.add(token);
    }

    /// A route, frequency or duration that the whole infusion has.
    void share(MedicineToken token) {
        shared.add(token);
    }

    /// Figures or letters stand in the line that mean nothing known.
    void leaveUnexplained() {
        unexplained = true;
    }

    boolean unexplained() {
        return unexplained;
    }

    List<MedicineToken> tokens() {
        return tokens;
    }

    List<MedicineToken> shared() {
        return shared;
    }

    boolean has(MedicineToken.Kind kind) {
        return Stream.concat(tokens.stream(), shared.stream()).anyMatch(token -> token.kind() == kind);
    }

    boolean hasAmount() {
        return tokens.stream()
                .anyMatch(token -> token.amount() || token.kind() == MedicineToken.Kind.SPECIFICATION);
    }

    int begin() {
        return Math.min(name.begin(),
                tokens.stream().mapToInt(MedicineToken::begin).min().orElse(name.begin()));
    }

    /// Results of tests that stand behind it are no part of it.
    int end() {
        return Math.max(name.end(),
                tokens.stream()
                        .filter(token -> token.kind() != MedicineToken.Kind.RESULT)
                        .mapToInt(MedicineToken::end)
                        .max()
                        .orElse(name.end()));
    }
}
