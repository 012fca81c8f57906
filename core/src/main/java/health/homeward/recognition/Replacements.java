package health.homeward.recognition;

import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentDate.Role;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Identity.IdNumber;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.recognition.Comparison.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Marks the papers that hold no longer: void ones, those of spoilt specimens, and those that another paper replaces.
/// Both sides say which replaces which.
final class Replacements {
    private static final Set<IdNumber.Type> OF_ONE_REPORT = EnumSet.of(IdNumber.Type.SPECIMEN,
            IdNumber.Type.ACCESSION, IdNumber.Type.PATHOLOGY);
    private static final Set<Role> TAKEN = EnumSet.of(Role.COLLECTED, Role.EXAMINED);

    private final List<Document> documents;
    private final List<Validity> said;
    private final List<Claims> claims;

    private Replacements(List<Document> documents, List<Validity> said) {
        this.documents = documents;
        this.said = said;
        claims = documents.stream().map(Claims::of).toList();
    }

    static List<Document> marked(List<Gathered> papers, Map<PageRef, Page> pages) {
        List<Document> documents = papers.stream().map(Making::document).toList();
        List<Validity> said = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            said.add(Validity.of(papers.get(i), documents.get(i).kind(), pages));
        }
        Replacements replacements = new Replacements(documents, said);
        List<Document> marked = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            marked.add(replacements.marked(i));
        }
        return marked;
    }

    private Document marked(int index) {
        Validity own = said.get(index);
        List<String> notes = new ArrayList<>(documents.get(index).notes());
        boolean withdrawn = own.isVoid() || own.unreliable();
        if (own.isVoid()) {
            notes.add("The paper says that it is void.");
        }
        if (own.unreliable()) {
            notes.add("The paper says that its specimen was spoilt and its results cannot be relied on.");
        }
        boolean found = false;
        for (int i = 0; i < documents.size(); i++) {
            if (i != index && said.get(i).corrects() && !own.corrects() && isSameReport(index, i)) {
                notes.add("It was replaced: " + named(i) + " says so.");
                withdrawn = true;
            } else if (i != index && own.corrects() && !said.get(i).corrects() && isSameReport(index, i)) {
                notes.add("It replaces " + named(i) + ".");
                found = true;
            } else if (i != index && said.get(i).adds() && !own.adds() && isSameReport(index, i)) {
                notes.add("It is not complete alone: " + named(i) + " adds to it.");
            }
        }
        if (own.corrects() && !found) {
            notes.add(
                    "It replaces an earlier report that is not among the papers or could not be told for certain.");
        }
        return notes.equals(documents.get(index).notes())
                ? documents.get(index)
                : documents.get(index)
                        .with(withdrawn
                                ? withdrawn(documents.get(index))
                                : documents.get(index).parts(), notes);
    }

    private static List<DocumentPart> withdrawn(Document document) {
        return document.parts().stream().map(part -> {
            Set<Doubt.Kind> doubts = new HashSet<>(part.doubts());
            doubts.add(Doubt.Kind.WITHDRAWN);
            return new DocumentPart(part.page(), part.area(), doubts);
        }).toList();
    }

    private String named(int index) {
        Document document = documents.get(index);
        String title = document.title().isBlank() ? document.kind().chinese() : document.title();
        return "\"" + title + "\"" + (document.date() == null ? "" : " of " + document.date());
    }

    /// By the number of the report, or else by the time at which its specimen was taken or the patient examined.
    private boolean isSameReport(int one, int two) {
        Document a = documents.get(one);
        Document b = documents.get(two);
        boolean kinds = a.kind() == b.kind() || a.kind() == DocumentKind.UNKNOWN
                || b.kind() == DocumentKind.UNKNOWN;
        Comparison persons = Comparison.of(claims.get(one), claims.get(two));
        return kinds && !persons.rivals() && (shareNumber(a, b)
                || (persons.verdict() == Verdict.SAME && a.kind() == b.kind() && sameMoment(a, b)));
    }

    private static boolean shareNumber(Document a, Document b) {
        return numbers(a).stream().anyMatch(numbers(b)::contains);
    }

    private static List<String> numbers(Document document) {
        return document.identity()
                .ids()
                .stream()
                .filter(id -> OF_ONE_REPORT.contains(id.type()))
                .map(id -> id.type() + Row.compact(id.printed().text()))
                .toList();
    }

    private static boolean sameMoment(Document a, Document b) {
        List<DocumentDate> taken = b.dates().stream().filter(date -> TAKEN.contains(date.role())).toList();
        return a.dates()
                .stream()
                .filter(date -> date.time() != null)
                .anyMatch(date -> taken.stream()
                        .anyMatch(other -> other.role() == date.role() && other.date().equals(date.date())
                                && date.time().equals(other.time())));
    }
}
