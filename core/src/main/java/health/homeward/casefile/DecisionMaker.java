package health.homeward.casefile;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Standing;
import health.homeward.readiness.RecordStanding;
import health.homeward.readiness.RequirementResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes decisions of one person at one time, and refuses those that speak of nothing in the case.
///
/// @param reason may be empty, except where the decision goes against the machine
public record DecisionMaker(String by, Instant at, String reason) {
    private static final List<RecordStanding.State> STANDINGS = List.of(RecordStanding.State.ASKED,
            RecordStanding.State.PROMISED, RecordStanding.State.CHECKED, RecordStanding.State.REFUSED,
            RecordStanding.State.DOES_NOT_EXIST,
            RecordStanding.State.UNKNOWN);

    public DecisionMaker {
        if (by.isBlank()) {
            throw refused("a decision has a person's name (--by)");
        }
    }

    public Decision confirm(CaseState state, String fact) {
        if (fact(state, fact).source().zh().contains("〓")) {
            throw refused("a character of it could not be read (〓): put it right instead (--correct)");
        }
        return new Decision.Confirm(by, at, target(state, fact));
    }

    public Decision correct(CaseState state, String fact, Map<String, String> set) {
        if (set.isEmpty()) {
            throw refused("a correction says what is to be set (--set)");
        }
        Decided.corrected(fact(state, fact), set);
        return new Decision.Correct(by, at, target(state, fact), set);
    }

    public Decision exclude(CaseState state, String fact) {
        return new Decision.Exclude(by, at, target(state, fact), reason);
    }

    /// Whose a document or study is. Taking in a paper that seems to be another person's wants a reason.
    public Decision belonging(CaseState state, String document, boolean patients) {
        Document found = named(state.images().with(state.documents()), document);
        if (patients && reason.isBlank()
                && state.identity(found.id()) == IdentityFinding.State.CONFLICT) {
            throw refused("taking in a paper that seems to be another person's wants a reason (--reason)");
        }
        return new Decision.Belonging(by, at, found.id(),
                found.parts().stream().map(DocumentPart::page).toList(), patients, reason);
    }

    public Decision kind(CaseState state, String document, String kind) {
        List<String> kinds = Stream.of(DocumentKind.values()).map(DocumentKind::code).toList();
        if (!kinds.contains(kind)) {
            throw refused(kind + " is none of " + String.join(", ", kinds));
        }
        return new Decision.Kind(by, at, document(state, document).id(), DocumentKind.of(kind));
    }

    public Decision wanted(CaseState state, String requirement, String standing) {
        RequirementResult result = state.readiness()
                .stream()
                .filter(one -> one.id().equals(requirement))
                .findFirst()
                .orElseThrow(() -> refused(
                        "there is no requirement " + requirement + "; `check --ids` lists them"));
        if (requirement.startsWith("case.")) {
            throw refused(requirement + " is not asked for but told, in case.yaml");
        }
        List<String> standings = STANDINGS.stream().map(RecordStanding.State::code).toList();
        if (!standings.contains(standing)) {
            throw refused(standing + " is none of " + String.join(", ", standings));
        }
        if (standing.equals(RecordStanding.State.DOES_NOT_EXIST.code())
                && (result.state() == RequirementResult.State.PRESENT
                        || result.state() == RequirementResult.State.PARTIAL)) {
            throw refused("it is here, at least in part: " + result.because());
        }
        if (standing.equals(RecordStanding.State.CHECKED.code()) && reason.isBlank()) {
            throw refused("what was checked, and by whom, is to be said (--reason)");
        }
        return new Decision.Wanted(by, at, requirement, standing, reason);
    }

    /// The answer to the urgent question. Taking back that something is urgent wants a reason.
    public Decision urgency(Gate gate, String answer) {
        if (!Decision.Urgency.ANSWERS.contains(answer)) {
            throw refused(answer + " is none of " + String.join(", ", Decision.Urgency.ANSWERS));
        }
        if (gate instanceof Gate.Urgent urgent && answer.equals("no") && reason.isBlank()) {
            throw refused("\"" + urgent.answer() + "\" was said by " + urgent.by()
                    + "; to take it back wants a reason (--reason)");
        }
        return new Decision.Urgency(by, at, answer, reason);
    }

    private static Decision.Target target(CaseState state, String id) {
        Fact fact = fact(state, id);
        FactSource source = fact.source();
        // As the machine read it: a correction changes the words, and the next decision has to find the fact as well.
        String zh = source.standing() instanceof Standing.Corrected corrected ? corrected.was() : source.zh();
        return new Decision.Target(source.id(), fact.type(), source.regions().getFirst(), zh);
    }

    private static Fact fact(CaseState state, String id) {
        return state.facts()
                .stream()
                .filter(fact -> fact.source().id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("there is no fact " + id + "; `check --ids` lists them"));
    }

    private static Document document(CaseState state, String id) {
        return named(state.documents().stream(), id);
    }

    private static Document named(Stream<Document> documents, String id) {
        return documents.filter(document -> document.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("there is no paper " + id + "; `check --ids` lists them"));
    }

    private static ProblemException refused(String why) {
        return new ProblemException(Problem.DECISION_INVALID, why);
    }
}
