package health.homeward.extraction;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention.Family;
import health.homeward.document.Fact.Mention.Status;
import health.homeward.terminology.Examinations;
import health.homeward.terminology.Records;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the document that records what another one mentions as done. It answers only where exactly one can be meant;
/// of several laboratory reports with rows of the panel, the nearest is.
public final class MentionMatching {
    private static final Set<Status> DONE = EnumSet.of(Status.PERFORMED, Status.ELSEWHERE, Status.HISTORY,
            Status.UNCLEAR);

    private MentionMatching() {}

    /// The same facts in the same order, mentions with the id of the document that answers them.
    public static List<Fact> match(List<Fact> facts, List<Document> documents) {
        Records records = Records.of(documents, facts);
        return facts.stream()
                .map(fact -> fact instanceof Fact.Mention mention && DONE.contains(mention.status())
                        ? answered(mention, records.of(mention))
                        : fact)
                .toList();
    }

    private static Fact answered(Fact.Mention mention, List<Document> fitting) {
        boolean one = fitting.size() == 1
                || (mention.family() == Family.LABORATORY && !fitting.isEmpty()
                        && !Examinations.isCulture(mention.of()));
        return one
                ? new Fact.Mention(mention.source(), mention.family(), mention.of(), mention.status(),
                        mention.when(), fitting.getFirst().id().value())
                : mention;
    }

    static @Nullable Family family(DocumentKind kind) {
        return switch (kind) {
            case LAB_REPORT -> Family.LABORATORY;
            case IMAGING_REPORT -> Family.IMAGING;
            case ULTRASOUND_REPORT -> Family.ULTRASOUND;
            case ENDOSCOPY_REPORT -> Family.ENDOSCOPY;
            case PATHOLOGY_REPORT, GENETIC_REPORT -> Family.PATHOLOGY;
            case PHYSIOLOGICAL_TEST_REPORT -> Family.PHYSIOLOGICAL;
            case OPERATIVE_NOTE -> Family.OPERATION;
            case CONSULTATION_NOTE -> Family.CONSULTATION;
            default -> null;
        };
    }
}
