package health.homeward.readiness;

import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.Fact;
import health.homeward.document.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whether a document that is there holds what it must. What cannot be seen in facts is not claimed to be lacking.
final class ContentChecks {
    private ContentChecks() {}

    /// What is not found in it; empty when every hard check passes.
    static List<String> lacking(Document document, Known known) {
        List<String> lacks = new ArrayList<>();
        switch (document.kind()) {
            case DISCHARGE_SUMMARY -> summary(document, known, lacks);
            case LAB_REPORT -> laboratory(document, known, lacks);
            case IMAGING_REPORT -> imaging(document, known, lacks);
            case PATHOLOGY_REPORT -> pathology(document, known, lacks);
            case OPERATIVE_NOTE -> operation(document, known, lacks);
            case OUTPATIENT_RECORD -> need(lacks, !known.factsOf(document, Fact.Diagnosis.class).isEmpty(),
                    "the diagnosis");
            case PROPOSED_TREATMENT_PLAN -> need(lacks,
                    known.factsOf(document, Fact.Procedure.class).stream().anyMatch(Fact.Procedure::planned)
                            || !known.factsOf(document, Fact.Medication.class).isEmpty()
                            || !known.factsOf(document, Fact.FollowUp.class).isEmpty(),
                    "what is proposed");
            case MEDICATION_LIST, PRESCRIPTION, ORDER_SHEET -> need(lacks,
                    !known.factsOf(document, Fact.Medication.class).isEmpty(), "any medicine");
            case ADMISSION_NOTE, PROGRESS_NOTE, ANAESTHESIA_RECORD, CONSULTATION_NOTE, DIAGNOSIS_CERTIFICATE,
                    CONSENT_FORM, INVOICE, REFERRAL_LETTER, VACCINATION_RECORD, FRONT_SHEET,
                    PHYSIOLOGICAL_TEST_REPORT, ULTRASOUND_REPORT, ENDOSCOPY_REPORT, GENETIC_REPORT,
                    UNKNOWN -> {
                // No hard checks are set for these kinds.
            }
        }
        return lacks;
    }

    private static void summary(Document document, Known known, List<String> lacks) {
        need(lacks, dated(document, Set.of(DocumentDate.Role.ADMITTED))
                || known.factsOf(document, Fact.Stay.class)
                        .stream()
                        .anyMatch(stay -> stay.event() == Fact.Stay.Event.ADMITTED),
                "the admission");
        need(lacks, known.factsOf(document, Fact.Diagnosis.class)
                .stream()
                .anyMatch(diagnosis -> diagnosis.role() == Fact.Diagnosis.Role.DISCHARGE),
                "the discharge diagnosis");
        boolean treated = known.factsOf(document, Fact.Procedure.class)
                .stream()
                .anyMatch(procedure -> !procedure.planned())
                || known.factsOf(document, Fact.Medication.class)
                        .stream()
                        .anyMatch(line -> line.list() != Fact.Medication.ListKind.TO_TAKE_HOME)
                || known.factsOf(document, Fact.Mention.class)
                        .stream()
                        .anyMatch(mention -> mention.family() == Fact.Mention.Family.TREATMENT
                                && mention.status() == Fact.Mention.Status.PERFORMED);
        need(lacks, treated, "the treatment given");
        need(lacks, !known.factsOf(document, Fact.FollowUp.class).isEmpty(), "follow-up instructions");
    }

    private static void laboratory(Document document, Known known, List<String> lacks) {
        List<Fact.LabResult> results = known.factsOf(document, Fact.LabResult.class);
        need(lacks, !results.isEmpty(), "any result");
        need(lacks, results.isEmpty()
                || results.stream().anyMatch(result -> result.unit() != null || result.value() == null),
                "the units");
        need(lacks, document.date() != null || !document.dates().isEmpty(), "a date");
    }

    private static void imaging(Document document, Known known, List<String> lacks) {
        List<Fact.ImagingFinding> findings = known.factsOf(document, Fact.ImagingFinding.class);
        need(lacks, findings.stream().anyMatch(finding -> finding.examination() != null)
                || !document.title().isBlank(), "what was examined");
        need(lacks, document.date() != null || !document.dates().isEmpty(), "the date of the examination");
        need(lacks,
                findings.stream().anyMatch(finding -> finding.part() == Fact.ImagingFinding.Part.FINDINGS),
                "the findings");
        need(lacks,
                findings.stream().anyMatch(finding -> finding.part() == Fact.ImagingFinding.Part.IMPRESSION),
                "the impression");
    }

    private static void pathology(Document document, Known known, List<String> lacks) {
        List<Fact.PathologyFinding> findings = known.factsOf(document, Fact.PathologyFinding.class);
        need(lacks, document.identity()
                .ids()
                .stream()
                .anyMatch(id -> id.type() == Identity.IdNumber.Type.PATHOLOGY), "the pathology number");
        need(lacks, findings.stream()
                .anyMatch(finding -> finding.aspect() == Fact.PathologyFinding.Aspect.SPECIMEN),
                "the specimen");
        need(lacks, findings.stream()
                .anyMatch(finding -> finding.aspect() == Fact.PathologyFinding.Aspect.DIAGNOSIS),
                "the diagnosis");
    }

    private static void operation(Document document, Known known, List<String> lacks) {
        List<Fact.Procedure> procedures = known.factsOf(document, Fact.Procedure.class);
        need(lacks, document.date() != null
                || dated(document, Set.of(DocumentDate.Role.OPERATED))
                || procedures.stream().anyMatch(procedure -> procedure.date() != null), "the date");
        need(lacks, procedures.stream().anyMatch(procedure -> !procedure.planned()), "the procedure");
    }

    private static boolean dated(Document document, Set<DocumentDate.Role> roles) {
        return document.dates().stream().anyMatch(date -> roles.contains(date.role()));
    }

    private static void need(List<String> lacks, boolean there, String what) {
        if (!there) {
            lacks.add(what);
        }
    }
}
