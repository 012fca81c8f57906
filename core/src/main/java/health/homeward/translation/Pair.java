package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A source and its target with their tokens.
record Pair(Segment source, Segment target) {
    static Pair of(String source, String target) {
        return new Pair(Segment.chinese(source), Segment.english(target));
    }

    Unmatched unmatched(Kind kind) {
        return Unmatched.of(source.of(kind), target.of(kind),
                (one, other) -> one.value().equals(other.value()));
    }

    Finding block(Check check, @Nullable Token from, @Nullable Token to, String message) {
        return finding(check, Severity.BLOCK, from, to, message);
    }

    Finding finding(Check check, Severity severity, @Nullable Token from, @Nullable Token to,
            String message) {
        return new Finding(check, severity, from == null ? null : source.printed(from),
                to == null ? null : target.printed(to), message);
    }

    boolean sourceSays(Kind kind, String value, boolean demanded) {
        return says(source.of(kind), value, demanded);
    }

    boolean targetSays(Kind kind, String value, boolean demanded) {
        return says(target.of(kind), value, demanded);
    }

    private static boolean says(List<Token> tokens, String value, boolean demanded) {
        return tokens.stream()
                .anyMatch(token -> token.value().equals(value) && (token.demanded() || !demanded));
    }
}
