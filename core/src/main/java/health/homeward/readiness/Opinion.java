package health.homeward.readiness;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The kind of opinion that is asked for. It decides how much each requirement weighs.
public enum Opinion {
    DIAGNOSIS_REVIEW("Diagnosis review"), TREATMENT_REVIEW("Treatment review"), NEXT_STEP(
            "Opinion on the next step"), CONTINUITY_OF_CARE("Continuity of care");

    private final String english;

    Opinion(String english) {
        this.english = english;
    }

    public String english() {
        return english;
    }

    /// Kebab-case, as in `diagnosis-review`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    @JsonCreator
    public static Opinion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
