package health.homeward.packet;

import health.homeward.document.Fact;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said beside a fact: how it is meant, so that a denial, a plan or a suspicion is never read as a finding.
final class Words {
    private Words() {}

    static String type(Fact fact) {
        return switch (fact) {
            case Fact.Stay _ -> "stay";
            case Fact.Diagnosis _ -> "diagnosis";
            case Fact.Procedure _ -> "procedure";
            case Fact.LabResult _ -> "lab-result";
            case Fact.Medication _ -> "medication";
            case Fact.ImagingFinding _ -> "imaging-finding";
            case Fact.PathologyFinding _ -> "pathology-finding";
            case Fact.VitalSign _ -> "vital-sign";
            case Fact.Allergy _ -> "allergy";
            case Fact.FollowUp _ -> "follow-up";
            case Fact.Mention _ -> "mention";
        };
    }

    static String note(Fact fact) {
        return switch (fact) {
            case Fact.Stay stay -> join(say(stay.event()), stay.date());
            case Fact.Diagnosis diagnosis -> join(say(diagnosis.role()), say(diagnosis.certainty()),
                    diagnosis.code() == null ? null : "ICD-10 as printed " + diagnosis.code());
            case Fact.Procedure procedure ->
                join(procedure.planned() ? "PLANNED, not done" : null, procedure.date());
            case Fact.LabResult lab -> join(lab.result(), lab.unit());
            case Fact.Medication medicine -> join(medicine.strength(), medicine.dose(), medicine.route(),
                    medicine.frequency(), medicine.duration(), medicine.quantity(), medicine.start(),
                    medicine.stop());
            case Fact.ImagingFinding finding -> join(say(finding.part()));
            case Fact.PathologyFinding finding ->
                join(say(finding.aspect()), finding.marker(), finding.result());
            case Fact.VitalSign sign -> join(say(sign.kind()),
                    sign.value().toPlainString()
                            + (sign.second() == null ? "" : "/" + sign.second().toPlainString()),
                    sign.unit());
            case Fact.Allergy allergy -> allergy.present()
                    ? join("Stated as present", allergy.reaction())
                    : "DENIED: stated as not present";
            case Fact.FollowUp plan -> join(plan.when());
            case Fact.Mention mention -> join(say(mention.family()), say(mention.status()), mention.when(),
                    mention.answeredBy() == null ? null : "its record is enclosed");
        };
    }

    private static String say(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String join(@Nullable Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
    }
}
