package health.homeward.packet;

import health.homeward.readiness.RequirementResult;
import java.util.Arrays;
import java.util.List;

/// How the physician is told what is here and what is not.
enum Completeness {
    MISSING("Missing"), PARTIAL("Only in part"), UNCLEAR("Not clear"), ASKED(
            "Asked for, not here yet"), REFUSED("Refused"), DOES_NOT_EXIST(
                    "Said not to exist"), SAID("Settled only by a person\u2019s word"), PRESENT(
                            "Enclosed"), TOLD("Told by the person"), NOT_NEEDED("Not asked for in this case");

    private final String title;

    Completeness(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Completeness of(RequirementResult result) {
        return switch (result.state()) {
            case PRESENT -> result.onlySaid() ? SAID : result.onlyTold() ? TOLD : PRESENT;
            case PARTIAL -> PARTIAL;
            case MISSING -> MISSING;
            case ASKED -> ASKED;
            case REFUSED -> REFUSED;
            case UNCLEAR -> UNCLEAR;
            case NOT_APPLICABLE -> result.because().startsWith("Said not to exist")
                    ? DOES_NOT_EXIST
                    : NOT_NEEDED;
        };
    }

    List<RequirementResult> of(View view) {
        return view.input().readiness().stream().filter(result -> of(result) == this).toList();
    }

    static List<Completeness> inOrder() {
        return Arrays.asList(values());
    }
}
