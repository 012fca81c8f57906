package health.homeward.recognition;

import health.homeward.document.DocumentId;
import health.homeward.document.IdentityFinding;
import java.util.Map;

/// Whose papers some documents are.
///
/// @param findings one for each document
/// @param patient what the papers that match agree on
public record Judgement(Map<DocumentId, IdentityFinding> findings, Patient patient) {
    public Judgement {
        findings = Map.copyOf(findings);
    }
}
