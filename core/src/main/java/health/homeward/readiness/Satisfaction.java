package health.homeward.readiness;

import health.homeward.document.Document;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.Person;
import health.homeward.readiness.RequirementResult.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The ways in which a requirement is checked against the records, by the name in its row.
final class Satisfaction {
    /// Every document of the kind counts, not only the best.
    private static final Set<String> SEVERAL = Set.of("gaps", "image-reports");

    private Satisfaction() {}

    static Verdict of(Requirement requirement, Known known) {
        String way = requirement.satisfied();
        if (way.startsWith("missing: ")) {
            return Verdict.missing(way.substring("missing: ".length()));
        }
        if (way.startsWith("unclear: ")) {
            return new Verdict(State.UNCLEAR, way.substring("unclear: ".length()), List.of());
        }
        Answers answers = known.evidence().answers();
        return switch (way) {
            case "question" -> SelfTold.question(answers);
            case "home-physician" -> SelfTold.homePhysician(answers);
            case "care-owner" -> SelfTold.careOwner(answers);
            case "call" -> SelfTold.text(answers.call());
            case "timeline" -> SelfTold.lines(answers.timeline());
            case "contact" -> answers.treatingDoctor() == null
                    ? ofThePatient(known, Courses::contact)
                    : SelfTold.treatingDoctor(answers.treatingDoctor());
            case "names" -> names(known);
            case "documents" -> documents(requirement, known);
            case "gaps" -> withGaps(requirement, known, documents(requirement, known));
            case "images" -> ImageChecks.files(known);
            case "image-reports" -> ImageChecks
                    .reports(withGaps(requirement, known, documents(requirement, known)), known);
            case "identity" -> identity(known);
            case "usual-medicines" -> SelfTold.list(answers.regularMedicines());
            case "stills" -> stills(requirement, known);
            default -> ofThePatient(known, papers -> fromFacts(requirement, papers));
        };
    }

    private static Verdict fromFacts(Requirement requirement, Known known) {
        return switch (requirement.satisfied()) {
            case "markers" -> markers(requirement, known);
            case "in-hospital-medicines" -> medicines(known, Fact.Medication.ListKind.IN_HOSPITAL);
            case "home-medicines" -> medicines(known, Fact.Medication.ListKind.TO_TAKE_HOME);
            case "allergies" -> allergies(known);
            case "follow-up" -> followUp(known);
            case "condition" -> Courses.condition(known);
            case "protocol" -> Courses.protocol(known);
            case "implants" -> Courses.implants(known);
            case "pending" -> Courses.pending(known);
            default -> throw new IllegalStateException("no such check: " + requirement.satisfied());
        };
    }

    /// What stands only on papers whose owner is not settled is unclear.
    private static Verdict ofThePatient(Known known, Function<Known, Verdict> check) {
        Verdict own = check.apply(known.own());
        if (own.state() == State.PRESENT && check.apply(known.own().sure()).state() != State.PRESENT) {
            return new Verdict(State.UNCLEAR, "What it rests on is not read with certainty.", own.evidence());
        }
        if (own.state() != State.MISSING) {
            return own;
        }
        Verdict all = check.apply(known);
        return all.state() == State.MISSING
                ? own
                : new Verdict(State.UNCLEAR,
                        "Read only on papers of which it is not settled that they are the patient's.",
                        all.evidence());
    }

    private static Verdict stills(Requirement requirement, Known known) {
        List<Document> reports = known.documents(requirement.kinds());
        return reports.isEmpty()
                ? Verdict.missing("Neither report nor picture of the examination is among the records.")
                : new Verdict(State.UNCLEAR,
                        "The report is here; whether pictures are on it is for a person to see.",
                        reports.stream().map(Known::place).toList());
    }

    private static Verdict documents(Requirement requirement, Known known) {
        List<Document> candidates = known.documents(requirement.kinds());
        if (candidates.isEmpty()) {
            return Verdict.missing("No such document is among the records.");
        }
        List<Document> own = candidates.stream().filter(known::isPatients).toList();
        var places = candidates.stream().map(Known::place).toList();
        if (own.isEmpty()) {
            return new Verdict(State.UNCLEAR,
                    "A document is here, but it is not settled that it is the patient's.",
                    places);
        }
        boolean single = !SEVERAL.contains(requirement.satisfied());
        List<List<String>> lacks = own.stream()
                .map(document -> ContentChecks.lacking(document, known))
                .toList();
        boolean passed = single
                ? lacks.stream().anyMatch(List::isEmpty)
                : lacks.stream().allMatch(List::isEmpty);
        if (!passed) {
            String what = String.join(", ", lacks.stream().flatMap(List::stream).distinct().toList());
            return new Verdict(State.PARTIAL, "Not found in it: " + what + ".", places);
        }
        return own.size() < candidates.size() && !single
                ? new Verdict(State.UNCLEAR,
                        "Of some of these documents it is not settled that they are the patient's.", places)
                : new Verdict(State.PRESENT, own.size() + " enclosed.", places);
    }

    private static Verdict withGaps(Requirement requirement, Known known, Verdict documents) {
        List<Fact.Mention> gaps = Gaps.of(requirement, known);
        if (gaps.isEmpty() || documents.state() == State.UNCLEAR) {
            return documents;
        }
        String named = String.join(", ", gaps.stream()
                .limit(6)
                .map(gap -> gap.of() + (gap.when() == null ? " (date not given)" : " " + gap.when())
                        + (gap.status() == Fact.Mention.Status.ELSEWHERE ? " (elsewhere)" : ""))
                .toList());
        String because = "Mentioned as done, without its own record: " + named
                + (gaps.size() > 6 ? ", and " + (gaps.size() - 6) + " more" : "") + ".";
        State state = documents.state() == State.MISSING ? State.MISSING : State.PARTIAL;
        return new Verdict(state,
                documents.state() == State.PARTIAL ? documents.because() + " " + because : because,
                gaps.stream().flatMap(gap -> gap.source().regions().stream()).toList());
    }

    private static Verdict identity(Known known) {
        Person person = known.evidence().person();
        List<String> lacks = new ArrayList<>();
        lack(lacks, person.chineseName() == null && person.name() == null, "the name");
        lack(lacks, person.passportName() == null, "the name as in the passport");
        lack(lacks, person.birthDate() == null, "the birth date");
        lack(lacks, person.sex() == null, "the sex");
        List<Document> open = known.documents()
                .stream()
                .filter(document -> !known.isPatients(document))
                .toList();
        if (!lacks.isEmpty()) {
            State state = lacks.size() == 4 ? State.MISSING : State.PARTIAL;
            return new Verdict(state, "Not told: " + String.join(", ", lacks) + ".", List.of());
        }
        return open.isEmpty()
                ? new Verdict(State.PRESENT, RequirementResult.TOLD + ", and every document agrees.",
                        List.of())
                : new Verdict(State.UNCLEAR,
                        "For " + open.size() + " documents it is not settled that they are the patient's.",
                        open.stream().map(Known::place).toList());
    }

    private static void lack(List<String> lacks, boolean lacking, String what) {
        if (lacking) {
            lacks.add(what);
        }
    }

    private static Verdict markers(Requirement requirement, Known known) {
        boolean found = known.facts(Fact.PathologyFinding.class)
                .anyMatch(finding -> finding.aspect() == Fact.PathologyFinding.Aspect.MARKER
                        && finding.source().asserted());
        return found
                ? documents(requirement, known)
                : Verdict.missing("No marker and no genetic result is read in the records.");
    }

    private static Verdict medicines(Known known, Fact.Medication.ListKind list) {
        List<Fact.Medication> lines = known.facts(Fact.Medication.class)
                .filter(line -> line.list() == list)
                .toList();
        if (lines.isEmpty()) {
            boolean open = known.facts(Fact.Medication.class)
                    .anyMatch(line -> line.list() == Fact.Medication.ListKind.UNKNOWN);
            return open
                    ? new Verdict(State.UNCLEAR,
                            "Medicines are read, but the paper does not tell on which list they are.",
                            List.of())
                    : Verdict.missing("No such list is read in the records.");
        }
        var places = lines.stream().flatMap(line -> line.source().regions().stream()).toList();
        long incomplete = lines.stream()
                .filter(line -> (line.dose() == null && line.strength() == null) || line.frequency() == null)
                .count();
        long doubtful = lines.stream().filter(line -> !line.source().asserted()).count();
        if (incomplete > 0) {
            return new Verdict(State.PARTIAL,
                    incomplete + " of " + lines.size() + " lines are without dose or frequency.", places);
        }
        return doubtful > 0
                ? new Verdict(State.UNCLEAR,
                        doubtful + " of " + lines.size() + " lines are not read with certainty.",
                        places)
                : new Verdict(State.PRESENT, lines.size() + " lines read.", places);
    }

    private static Verdict names(Known known) {
        List<Fact.Medication> lines = known.facts(Fact.Medication.class).toList();
        List<Fact.Medication> open = lines.stream()
                .filter(line -> !known.evidence().named().contains(line.source().id()))
                .toList();
        if (open.isEmpty()) {
            return new Verdict(State.PRESENT, "Each of " + lines.size()
                    + " lines has an international name or is known to have none.", List.of());
        }
        return new Verdict(open.size() == lines.size() ? State.MISSING : State.PARTIAL,
                "No certain international name for " + open.size() + " of " + lines.size() + " lines.",
                open.stream().flatMap(line -> line.source().regions().stream()).toList());
    }

    private static Verdict allergies(Known known) {
        List<Fact.Allergy> printed = known.facts(Fact.Allergy.class).toList();
        List<String> told = known.evidence().answers().allergies();
        var places = printed.stream().flatMap(allergy -> allergy.source().regions().stream()).toList();
        if (told != null) {
            return contradicted(told, printed)
                    ? new Verdict(State.UNCLEAR, "What the person told and what the records say differ.",
                            places)
                    : SelfTold.list(told);
        }
        if (printed.isEmpty()) {
            return Verdict.missing("The records do not say, and the person has not told it.");
        }
        Set<Boolean> answers = Set.copyOf(printed.stream().map(Fact.Allergy::present).distinct().toList());
        boolean sure = printed.stream().allMatch(allergy -> allergy.source().asserted())
                && answers.size() == 1;
        return sure
                ? new Verdict(State.PRESENT, "Printed in the records.", places)
                : new Verdict(State.UNCLEAR, "The records differ, or are not read with certainty.", places);
    }

    /// None was told and one is printed, or the other way about; or a person turned what is printed into its contrary.
    private static boolean contradicted(List<String> told, List<Fact.Allergy> printed) {
        boolean some = printed.stream().anyMatch(Fact.Allergy::present);
        boolean turned = printed.stream()
                .flatMap(allergy -> allergy.source().doubts().stream())
                .anyMatch(doubt -> doubt.kind() == Doubt.Kind.CONTRADICTION);
        return turned || (told.isEmpty() ? some : !some && !printed.isEmpty());
    }

    private static Verdict followUp(Known known) {
        List<Fact.FollowUp> all = known.facts(Fact.FollowUp.class).toList();
        var places = all.stream().flatMap(plan -> plan.source().regions().stream()).toList();
        if (all.isEmpty()) {
            return Verdict.missing("No follow-up instruction is read in the records.");
        }
        return all.stream().anyMatch(plan -> plan.when() != null)
                ? new Verdict(State.PRESENT, all.size() + " instructions read.", places)
                : new Verdict(State.PARTIAL, "No instruction names a date or an interval.", places);
    }
}
