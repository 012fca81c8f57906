package health.homeward.casefile;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Region;
import health.homeward.readiness.RecordStanding;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What people decided about papers and wanted records. The latest word about a thing wins.
final class PaperDecisions {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private PaperDecisions() {}

    static List<Document> kinds(List<Document> documents, List<Decision> decisions) {
        List<Document> told = new ArrayList<>(documents);
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Kind kind) {
                told.replaceAll(document -> document.id().equals(kind.document())
                        ? of(document, kind)
                        : document);
            }
        }
        return List.copyOf(told);
    }

    private static Document of(Document document, Decision.Kind kind) {
        return new Document(document.id(), kind.kind(), document.title(), document.parts(),
                document.hospital(),
                document.department(), document.date(), document.dates(), document.identity(), 1,
                document.notes());
    }

    /// Pages that were put with a paper by guess are its own once somebody said that the paper is the patient's.
    static List<Document> settled(List<Document> documents, List<Decision> decisions) {
        List<Document> settled = new ArrayList<>(documents);
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Belonging said && said.patients()) {
                settled.replaceAll(document -> said.speaksOf(document)
                        ? document.with(document.parts().stream().map(PaperDecisions::settled).toList())
                        : document);
            }
        }
        return List.copyOf(settled);
    }

    private static DocumentPart settled(DocumentPart part) {
        return new DocumentPart(part.page(), part.area(), part.doubts()
                .stream()
                .filter(doubt -> doubt != Doubt.Kind.IDENTITY)
                .collect(Collectors.toSet()));
    }

    static Map<DocumentId, IdentityFinding> belongings(Map<DocumentId, IdentityFinding> findings,
            List<Document> documents, List<Decision> decisions) {
        Map<DocumentId, IdentityFinding> told = new HashMap<>(findings);
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Belonging said
                    && documents.stream().anyMatch(said::speaksOf)) {
                IdentityFinding machine = findings.get(said.document());
                List<Region> evidence = machine == null ? List.of() : machine.evidence();
                told.put(said.document(), new IdentityFinding(said.document(),
                        said.patients() ? IdentityFinding.State.MATCH : IdentityFinding.State.CONFLICT,
                        List.of("Decided by " + said.by() + " on " + LocalDate.ofInstant(said.at(), CHINA)
                                + (said.reason().isBlank() ? "." : ": " + said.reason())),
                        evidence));
            }
        }
        return Map.copyOf(told);
    }

    static Map<String, RecordStanding> standings(List<Decision> decisions) {
        Map<String, RecordStanding> standings = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Wanted wanted) {
                standings.put(wanted.requirement(), new RecordStanding(state(wanted.standing()),
                        LocalDate.ofInstant(wanted.at(), CHINA), "said by " + wanted.by(), wanted.reason()));
            }
        }
        return Map.copyOf(standings);
    }

    /// What is held for settled because a person checked it, in words.
    static List<String> checked(CaseState state) {
        Map<String, RecordStanding> standings = standings(state.decisions());
        return state.readiness().stream().filter(result -> {
            RecordStanding standing = standings.get(result.id());
            return standing != null && standing.state() == RecordStanding.State.CHECKED;
        }).map(result -> result.requirement() + ": " + result.because()).toList();
    }

    static RecordStanding.State state(String standing) {
        return RecordStanding.State.valueOf(standing.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Decisions about papers that are not there any more.
    static List<Decision> lost(List<Document> documents, List<Decision> decisions) {
        return decisions.stream().filter(decision -> switch (decision) {
            case Decision.Belonging said -> documents.stream().noneMatch(said::speaksOf);
            case Decision.Kind said -> isGone(documents, said.document());
            case Decision.Confirm _,Decision.Correct _,Decision.Exclude _,Decision.Wanted _,Decision.Urgency _ ->
                false;
        }).toList();
    }

    private static boolean isGone(List<Document> documents, DocumentId id) {
        return documents.stream().noneMatch(document -> document.id().equals(id));
    }
}
