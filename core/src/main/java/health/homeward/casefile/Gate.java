package health.homeward.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person last answered to the question whether there is an urgent concern about current care. Everything that
/// builds takes a [NotUrgent].
public sealed interface Gate {
    /// Nobody answered, or the answer is too old to rely on.
    record Unanswered() implements Gate {}

    /// Yes, or not sure, which counts as yes.
    ///
    /// @param answer `yes` or `not-sure`
    record Urgent(String by, Instant at, String answer) implements Gate {}

    /// A named person said that nothing is urgent.
    record NotUrgent(String by, Instant at) implements Gate {}

    /// The latest answer of sheet and decisions. Among decisions the one that was added last counts, whatever the clock
    /// said. A "no" from a time to come is none.
    static Gate of(CaseSheet sheet, List<Decision> decisions, Instant now) {
        Stream<Decision.Urgency> said = decisions.stream()
                .filter(Decision.Urgency.class::isInstance)
                .map(Decision.Urgency.class::cast)
                .filter(answer -> counts(answer, now))
                .reduce((_, later) -> later)
                .stream();
        Decision.Urgency last = Stream
                .concat(said, Stream.ofNullable(told(sheet)).filter(answer -> counts(answer, now)))
                .max(Comparator.comparing(Decision.Urgency::at))
                .orElse(null);
        if (last == null) {
            return new Unanswered();
        }
        if (!last.answer().equals("no")) {
            return new Urgent(last.by(), last.at(), last.answer());
        }
        return last.at().plus(lasting(sheet, now)).isBefore(now)
                ? new Unanswered()
                : new NotUrgent(last.by(), last.at());
    }

    private static boolean counts(Decision.Urgency answer, Instant now) {
        return !answer.answer().equals("no") || !answer.at().isAfter(now);
    }

    private static Decision.@Nullable Urgency told(CaseSheet sheet) {
        CaseSheet.Urgent urgent = sheet.urgent();
        if (urgent == null) {
            return null;
        }
        OffsetDateTime at = urgent.at();
        String by = urgent.by();
        if (at != null && by != null) {
            return new Decision.Urgency(by, at.toInstant(), urgent.answer(), "case.yaml");
        }
        // A "no" counts only with name and time; anything else stops also without.
        return urgent.answer().equals("no")
                ? null
                : new Decision.Urgency(by == null ? "case.yaml" : by, Instant.EPOCH, urgent.answer(),
                        "case.yaml");
    }

    /// A day while the person is in hospital, a week otherwise (process note, section 2).
    private static Duration lasting(CaseSheet sheet, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        List<CaseSheet.StayTold> stays = sheet.stays() == null ? List.of() : sheet.stays();
        boolean inside = stays.stream()
                .anyMatch(stay -> stay.discharged() == null || stay.discharged().isAfter(today));
        return inside ? Duration.ofDays(1) : Duration.ofDays(7);
    }
}
