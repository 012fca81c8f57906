package health.homeward.readiness;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention.Family;
import health.homeward.document.Fact.Mention.Status;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageStudy;
import health.homeward.readiness.Examination.State;
import health.homeward.terminology.Examined.Tie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Sets images against what the papers say was examined, both ways. They belong together only where kind, part of the
/// body and day agree; images of another person belong to nothing.
///
/// @param examinations reports first, then what is only mentioned
/// @param unreported studies that show the patient and that no report is known to be of
public record ImageMatching(List<Examination> examinations, List<ImageStudy> unreported) {
    private static final Set<DocumentKind> REPORTS = Set.of(DocumentKind.IMAGING_REPORT,
            DocumentKind.ULTRASOUND_REPORT);

    public ImageMatching {
        examinations = List.copyOf(examinations);
        unreported = List.copyOf(unreported);
    }

    /// What there is of images in a case.
    public static ImageMatching of(CaseEvidence evidence, Opinion opinion) {
        return of(Known.of(evidence, opinion));
    }

    static ImageMatching of(Known known) {
        List<ImageStudy> studies = known.studies();
        List<SpokenOf> reports = known.documents(REPORTS)
                .stream()
                .map(report -> SpokenOf.report(report, known))
                .toList();
        Map<SpokenOf, List<ImageStudy>> agreeing = agreeing(reports, studies);
        List<Examination> examinations = new ArrayList<>();
        reports.forEach(report -> examinations
                .add(examination(report, agreeing.getOrDefault(report, List.of()), studies)));
        for (SpokenOf mention : mentions(known)) {
            List<ImageStudy> same = studies.stream()
                    .filter(study -> mention.tie(study) == Tie.AGREES)
                    .toList();
            examinations.add(examination(mention, same, studies));
        }
        Set<DocumentId> reported = examinations.stream()
                .filter(one -> one.report() != null && one.hasImages())
                .flatMap(one -> one.studies().stream())
                .collect(Collectors.toSet());
        return new ImageMatching(examinations,
                studies.stream().filter(study -> !reported.contains(study.id())).toList());
    }

    /// The studies of each report. Where only the day of the report is known, it must not leave a choice.
    private static Map<SpokenOf, List<ImageStudy>> agreeing(List<SpokenOf> reports,
            List<ImageStudy> studies) {
        Map<SpokenOf, List<ImageStudy>> agreeing = new LinkedHashMap<>();
        for (SpokenOf report : reports) {
            List<ImageStudy> all = studies.stream()
                    .filter(study -> report.tie(study) == Tie.AGREES)
                    .toList();
            List<ImageStudy> sameDay = all.stream().filter(report::isSameDay).toList();
            boolean settled = !sameDay.isEmpty() || all.size() == 1;
            agreeing.put(report, sameDay.isEmpty() && settled ? all : sameDay);
        }
        Set<ImageStudy> claimedTwice = claimedTwice(agreeing);
        agreeing.replaceAll((report, own) -> own.stream()
                .filter(study -> report.isSameDay(study) || !claimedTwice.contains(study))
                .toList());
        return agreeing;
    }

    private static Set<ImageStudy> claimedTwice(Map<SpokenOf, List<ImageStudy>> agreeing) {
        Set<ImageStudy> seen = new HashSet<>();
        return agreeing.values()
                .stream()
                .flatMap(List::stream)
                .filter(study -> !seen.add(study))
                .collect(Collectors.toSet());
    }

    /// Each examination once that no report records.
    private static List<SpokenOf> mentions(Known known) {
        Map<String, SpokenOf> once = new LinkedHashMap<>();
        known.facts(Fact.Mention.class)
                .filter(mention -> mention.family() == Family.IMAGING && mention.answeredBy() == null
                        && (mention.status() == Status.PERFORMED || mention.status() == Status.ELSEWHERE))
                .filter(mention -> !isReport(mention, known))
                .forEach(mention -> once.putIfAbsent(mention.of() + mention.when(),
                        SpokenOf.mention(mention)));
        return List.copyOf(once.values());
    }

    /// A report speaks of itself.
    private static boolean isReport(Fact.Mention mention, Known known) {
        return known.documents(REPORTS)
                .stream()
                .map(Document::id)
                .anyMatch(mention.source().document()::equals);
    }

    private static Examination examination(SpokenOf spoken, List<ImageStudy> same, List<ImageStudy> all) {
        List<ImageStudy> own = same.stream()
                .filter(study -> study.owner().state() == IdentityFinding.State.MATCH)
                .toList();
        List<ImageStudy> shown = !own.isEmpty()
                ? own
                : all.stream().filter(study -> spoken.tie(study) != Tie.DIFFERS).toList();
        State state = !own.isEmpty()
                ? own.stream().anyMatch(ImageStudy::whole) ? State.WHOLE : State.INCOMPLETE
                : shown.isEmpty() ? State.ABSENT : State.OPEN;
        return new Examination(spoken.what(), spoken.day(), spoken.report(), state,
                shown.stream().map(ImageStudy::id).toList(), spoken.evidence());
    }
}
