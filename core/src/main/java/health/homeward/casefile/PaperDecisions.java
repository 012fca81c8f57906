package health.homeward.casefile;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.IdentityFinding;
import health.homeward.document.IdentityFinding.State;
import health.homeward.document.Person;
import health.homeward.document.Printed;
import health.homeward.document.TakenIn;
import health.homeward.readiness.RecordStanding;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /// @param known names of the patient, as told and as other papers agree on
    static Map<DocumentId, IdentityFinding> belongings(Map<DocumentId, IdentityFinding> findings,
            List<Document> documents, List<Decision> decisions, Set<String> known) {
        Map<DocumentId, IdentityFinding> told = new HashMap<>(findings);
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Belonging said) {
                documents.stream()
                        .filter(said::speaksOf)
                        .forEach(paper -> told.put(paper.id(),
                                belonging(said, paper, findings.get(paper.id()), known)));
            }
        }
        return Map.copyOf(told);
    }

    private static IdentityFinding belonging(Decision.Belonging said, Document paper,
            @Nullable IdentityFinding machine, Set<String> known) {
        List<String> because = new ArrayList<>();
        because.add("Decided by " + said.by() + " on " + LocalDate.ofInstant(said.at(), CHINA)
                + (said.reason().isBlank() ? "." : ": " + said.reason()));
        State found = machine == null ? State.UNCLEAR : machine.state();
        State decided = said.patients() ? State.MATCH : State.CONFLICT;
        if (machine != null && found != decided) {
            because.add("Before that: " + String.join(" ", machine.because()));
        }
        return new IdentityFinding(said.document(), decided, because,
                machine == null ? List.of() : machine.evidence(),
                said.patients() && found != State.MATCH ? takenIn(said, paper, found, known) : null);
    }

    private static TakenIn takenIn(Decision.Belonging said, Document paper, State found, Set<String> known) {
        List<String> names = paper.identity()
                .names()
                .stream()
                .map(Printed::text)
                .filter(name -> !known.contains(blankless(name)))
                .distinct()
                .toList();
        return new TakenIn(said.by(), LocalDate.ofInstant(said.at(), CHINA), said.reason(),
                found == State.CONFLICT, names);
    }

    /// Names of persons, to be compared with printed ones.
    static Set<String> names(Person... persons) {
        return Stream.of(persons)
                .flatMap(person -> Stream.of(person.name(), person.passportName(), person.chineseName()))
                .filter(Objects::nonNull)
                .map(PaperDecisions::blankless)
                .collect(Collectors.toSet());
    }

    private static String blankless(String name) {
        return name.replaceAll("[\\s\u3000]+", "").toUpperCase(Locale.ROOT);
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
