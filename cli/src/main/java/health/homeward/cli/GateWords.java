package health.homeward.cli;

import health.homeward.casefile.Gate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What was answered to the urgent question, by whom and when, and how to answer otherwise.
final class GateWords {
    private static final DateTimeFormatter WHEN = DateTimeFormatter
            .ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private GateWords() {}

    static String of(Gate gate) {
        return switch (gate) {
            case Gate.Unanswered _ ->
                "Whether anything is urgent in the current care: not answered, or too long ago. Answer with `pack --not-urgent=NAME` or `confirm --urgent`.";
            case Gate.Urgent said -> "Whether anything is urgent in the current care: \"" + said.answer()
                    + "\", " + said(said.by(), said.at())
                    + ". Once it is settled: `confirm FOLDER --urgent no --by NAME --reason TEXT`.";
            case Gate.NotUrgent said -> "Whether anything is urgent in the current care: \"no\", "
                    + said(said.by(), said.at())
                    + ". If that changes: `confirm FOLDER --urgent yes --by NAME`.";
        };
    }

    /// A "yes" in a sheet may be without a time.
    private static String said(String by, Instant at) {
        return "said by " + by + (at.equals(Instant.EPOCH) ? "" : " on " + WHEN.format(at));
    }
}
