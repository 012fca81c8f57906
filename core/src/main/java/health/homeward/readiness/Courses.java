package health.homeward.readiness;

import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention;
import health.homeward.document.Fact.Mention.Family;
import health.homeward.document.Fact.Mention.Status;
import health.homeward.document.Region;
import health.homeward.readiness.RequirementResult.State;
import health.homeward.terminology.Records;
import java.util.List;
import java.util.Set;

/// What the records tell of a stay in prose: courses of treatment, implants, the condition at discharge, results that
/// were outstanding, and how the doctor can be reached.
final class Courses {
    private static final Set<Status> GIVEN = Set.of(Status.PERFORMED, Status.ELSEWHERE, Status.HISTORY);

    private Courses() {}

    static List<Mention> given(Known known) {
        return known.facts(Mention.class)
                .filter(mention -> mention.family() == Family.TREATMENT && GIVEN.contains(mention.status())
                        && Rows.mentions("courses", mention.of()))
                .toList();
    }

    static Verdict protocol(Known known) {
        List<Mention> courses = given(known);
        if (courses.isEmpty()) {
            return Verdict.missing("No course is told with its regimen, doses and dates.");
        }
        boolean told = courses.stream().allMatch(course -> Rows.mentions("dose", course.source().zh()))
                && courses.stream().anyMatch(course -> course.when() != null);
        return told
                ? new Verdict(State.PRESENT, courses.size() + " courses told with doses.", places(courses))
                : new Verdict(State.PARTIAL, "Not found: doses and dates of each course.", places(courses));
    }

    static Verdict implants(Known known) {
        List<Fact> facts = known.facts()
                .stream()
                .filter(fact -> fact instanceof Mention || fact instanceof Fact.Procedure)
                .filter(fact -> Rows.mentions("implants", fact.source().zh()))
                .toList();
        List<String> lacks = List.of("maker", "model", "lot")
                .stream()
                .filter(part -> facts.stream().noneMatch(fact -> Rows.mentions(part, fact.source().zh())))
                .toList();
        return lacks.size() == 3
                ? Verdict.missing("An implant is mentioned; maker, model and lot are not read.")
                : new Verdict(lacks.isEmpty() ? State.PRESENT : State.PARTIAL,
                        lacks.isEmpty()
                                ? "Maker, model and lot are read."
                                : "Not found: " + String.join(", ", lacks) + ".",
                        places(facts));
    }

    static Verdict condition(Known known) {
        List<Mention> told = known.facts(Mention.class)
                .filter(mention -> mention.family() == Family.CONDITION)
                .toList();
        if (told.isEmpty()) {
            return Verdict.missing("No paper tells the condition at discharge.");
        }
        boolean wound = Condition.OPERATED.because(known) == null
                || told.stream().anyMatch(mention -> Rows.mentions("wound", mention.of()));
        return wound
                ? new Verdict(State.PRESENT, "The condition at discharge is told.", places(told))
                : new Verdict(State.PARTIAL, "Not found in it: wounds and drains after the operation.",
                        places(told));
    }

    static Verdict pending(Known known) {
        Records records = Records.of(known.documents(), known.facts());
        List<Mention> open = known.facts(Mention.class)
                .filter(mention -> Rows.mentions("pending", mention.source().zh()))
                .filter(mention -> mention.answeredBy() == null && records.of(mention).isEmpty())
                .toList();
        return open.isEmpty()
                ? new Verdict(State.UNCLEAR, "Reports are here that may be the outstanding ones.", List.of())
                : new Verdict(State.MISSING,
                        "Outstanding when the paper was written, without a later report: "
                                + String.join(", ", open.stream().map(Mention::of).distinct().toList()) + ".",
                        places(open));
    }

    static Verdict contact(Known known) {
        List<Fact> reach = known.facts()
                .stream()
                .filter(fact -> fact.source().zh().matches("(?s).*(?:电话|手机|微信|邮箱).*\\d{7,}.*"))
                .toList();
        return reach.isEmpty()
                ? Verdict.missing("No telephone or mail of the treating doctor is read in the records.")
                : new Verdict(State.PARTIAL,
                        "A number is printed; whose it is and when to call is not settled.",
                        places(reach));
    }

    private static List<Region> places(List<? extends Fact> facts) {
        return facts.stream().flatMap(fact -> fact.source().regions().stream()).toList();
    }
}
