package health.homeward.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.FactId;
import java.time.Instant;
import java.util.Map;

/// Something that a named person said about the case. Decisions are appended, never changed, and win over the machine.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({@JsonSubTypes.Type(value = Decision.Confirm.class, name = "confirm"),
        @JsonSubTypes.Type(value = Decision.Correct.class, name = "correct"),
        @JsonSubTypes.Type(value = Decision.Belonging.class, name = "belonging"),
        @JsonSubTypes.Type(value = Decision.Kind.class, name = "kind"),
        @JsonSubTypes.Type(value = Decision.Wanted.class, name = "wanted"),
        @JsonSubTypes.Type(value = Decision.Urgency.class, name = "urgency")})
public sealed interface Decision {
    String by();

    Instant at();

    /// The fact was compared with the page and is right.
    ///
    /// @param zh the words it stood for, so that a decision that no longer finds its fact can be shown
    record Confirm(String by, Instant at, FactId fact, String zh) implements Decision {}

    /// The fact was compared with the page and is put right.
    ///
    /// @param set the fact's parts and their new values, as text
    record Correct(String by, Instant at, FactId fact, String zh, Map<String, String> set)
            implements
                Decision {
        public Correct {
            set = Map.copyOf(set);
        }
    }

    /// Whose a document is: the patient's, whatever the machine thinks, or somebody else's.
    record Belonging(String by, Instant at, DocumentId document, boolean patients, String reason)
            implements
                Decision {}

    /// What kind of record a document is.
    record Kind(String by, Instant at, DocumentId document, DocumentKind kind) implements Decision {}

    /// Where a wanted record stands.
    ///
    /// @param requirement id of the requirement
    /// @param standing `asked`, `promised`, `refused`, `does-not-exist`, `unknown`
    record Wanted(String by, Instant at, String requirement, String standing, String reason)
            implements
                Decision {}

    /// The answer to the urgent question: `no`, `yes`, `not-sure`.
    record Urgency(String by, Instant at, String answer, String reason) implements Decision {}
}
