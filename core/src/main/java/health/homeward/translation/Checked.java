package health.homeward.translation;

import java.util.Comparator;
import java.util.List;

/// What all checks found in one pair.
///
/// @param findings in the order of the checks; empty when there is nothing to say
public record Checked(List<Finding> findings) {
    /// What the findings come to.
    public enum Verdict {
        PASS, WARN, BLOCK
    }

    public Checked {
        findings = findings.stream().distinct().sorted(Comparator.comparing(Finding::check)).toList();
    }

    public Verdict verdict() {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)) {
            return Verdict.BLOCK;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARN)
                ? Verdict.WARN
                : Verdict.PASS;
    }
}
