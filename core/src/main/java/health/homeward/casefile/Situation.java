package health.homeward.casefile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the person's case is about (process note, section 3).
enum Situation {
    COMPLETED_REVIEW(
            "The treatment in China is finished; a physician at home is to review it."), BEFORE_PROCEEDING(
                    "There is a diagnosis or recommendation; another view is wanted before going on."), NEXT_STEP(
                            "A next step was proposed; the person is unsure about it."), HANDOFF(
                                    "The person goes home; the team there is to understand and carry on.");

    static final List<String> CODES = Stream.of(values()).map(Situation::code).toList();

    private final String english;

    Situation(String english) {
        this.english = english;
    }

    String english() {
        return english;
    }

    /// Kebab-case, as in `next-step`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Situation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
