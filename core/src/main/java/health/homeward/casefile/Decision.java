package health.homeward.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.FactId;
import health.homeward.document.PageRef;
import health.homeward.document.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Something that a named person said about the case. Decisions are appended, never changed, and win over the machine.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({@JsonSubTypes.Type(value = Decision.Confirm.class, name = "confirm"),
        @JsonSubTypes.Type(value = Decision.Correct.class, name = "correct"),
        @JsonSubTypes.Type(value = Decision.Exclude.class, name = "exclude"),
        @JsonSubTypes.Type(value = Decision.Belonging.class, name = "belonging"),
        @JsonSubTypes.Type(value = Decision.Kind.class, name = "kind"),
        @JsonSubTypes.Type(value = Decision.Wanted.class, name = "wanted"),
        @JsonSubTypes.Type(value = Decision.Urgency.class, name = "urgency")})
public sealed interface Decision {
    String by();

    Instant at();

    /// The fact that a decision speaks of: its name, and what finds it again when a second reading moved it.
    ///
    /// @param type as in the JSON contract, for example `lab-result`
    /// @param zh the words it stood for, so that a decision that no longer finds its fact can be shown
    record Target(FactId fact, String type, Region place, String zh) {}

    /// The fact was compared with the page and is right.
    record Confirm(String by, Instant at, Target target) implements Decision {}

    /// The fact was compared with the page and is put right.
    ///
    /// @param set the fact's parts and their new values, as text; an empty one takes the part away
    record Correct(String by, Instant at, Target target, Map<String, String> set) implements Decision {
        public Correct {
            set = Map.copyOf(set);
        }
    }

    /// The page does not say that; the fact is left out.
    record Exclude(String by, Instant at, Target target, String reason) implements Decision {}

    /// Whose a document is: the patient's, whatever the machine thinks, or somebody else's.
    ///
    /// @param pages that the document had when this was said; with others it has to be said again
    record Belonging(
            String by,
            Instant at,
            DocumentId document,
            List<PageRef> pages,
            boolean patients,
            String reason) implements Decision {
        public Belonging {
            pages = List.copyOf(pages);
        }

        boolean speaksOf(Document other) {
            return other.id().equals(document)
                    && other.parts().stream().map(DocumentPart::page).toList().equals(pages);
        }
    }

    /// What kind of record a document is.
    record Kind(String by, Instant at, DocumentId document, DocumentKind kind) implements Decision {}

    /// Where a wanted record stands.
    ///
    /// @param requirement id of the requirement
    /// @param standing `asked`, `promised`, `checked`, `refused`, `does-not-exist`, `unknown`
    record Wanted(String by, Instant at, String requirement, String standing, String reason)
            implements
                Decision {}

    /// The answer to the urgent question: `no`, `yes`, `not-sure`.
    record Urgency(String by, Instant at, String answer, String reason) implements Decision {
        static final List<String> ANSWERS = List.of("no", "yes", "not-sure");
    }
}
