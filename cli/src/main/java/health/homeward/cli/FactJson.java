package health.homeward.cli;

import static health.homeward.cli.CaseJson.map;

import health.homeward.casefile.FactEnglish;
import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import health.homeward.document.Region;
import health.homeward.document.Standing;
import health.homeward.lab.Subject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One fact in the words of the JSON contract.
final class FactJson {
    private final Function<Region, Map<String, @Nullable Object>> place;
    private final Function<Fact.LabResult, Subject> subject;

    FactJson(Function<Region, Map<String, @Nullable Object>> place,
            Function<Fact.LabResult, Subject> subject) {
        this.place = place;
        this.subject = subject;
    }

    Map<String, @Nullable Object> of(Fact fact) {
        FactSource source = fact.source();
        Map<String, @Nullable Object> map = map("id", source.id().value(), "type", fact.type(), "documentId",
                source.document().value(), "zh", source.zh(), "en",
                source.asserted() ? FactEnglish.of(fact) : null, "code",
                code(fact), "value", value(fact), "unit", unit(fact), "standing", standing(source.standing()),
                "asserted", source.asserted(), "doubts",
                source.doubts().stream().map(doubt -> kebab(doubt.kind())).distinct().toList(), "regions",
                source.regions().stream().map(place).toList());
        map.putAll(own(fact));
        return map;
    }

    private static Map<String, @Nullable Object> standing(Standing standing) {
        return switch (standing) {
            case Standing.Read read -> map("state", "read", "confidence", read.confidence());
            case Standing.Confirmed said ->
                map("state", "confirmed", "by", said.by(), "at", said.at().toString());
            case Standing.Corrected said ->
                map("state", "corrected", "by", said.by(), "at", said.at().toString(), "was", said.was());
        };
    }

    private static @Nullable String code(Fact fact) {
        return fact instanceof Fact.Diagnosis diagnosis ? diagnosis.code() : null;
    }

    /// A number where there is one; text results stay text.
    static @Nullable Object value(Fact fact) {
        return switch (fact) {
            case Fact.LabResult lab -> lab.value() == null ? lab.result() : lab.value();
            case Fact.VitalSign sign -> sign.second() == null
                    ? sign.value()
                    : sign.value().toPlainString() + "/" + sign.second().toPlainString();
            case Fact.Stay stay -> stay.date().toString();
            case Fact.Diagnosis diagnosis -> diagnosis.name();
            case Fact.Procedure procedure -> procedure.name();
            case Fact.Medication medicine -> medicine.name();
            case Fact.ImagingFinding finding -> finding.text();
            case Fact.PathologyFinding finding ->
                finding.result() == null ? finding.text() : finding.result();
            case Fact.Allergy allergy -> allergy.substance();
            case Fact.FollowUp plan -> plan.what();
            case Fact.Mention mention -> mention.of();
        };
    }

    static @Nullable String unit(Fact fact) {
        return switch (fact) {
            case Fact.LabResult lab -> lab.ucum() == null ? lab.unit() : lab.ucum();
            case Fact.VitalSign sign -> sign.unit();
            case Fact.Stay _,Fact.Diagnosis _,Fact.Procedure _,Fact.Medication _,Fact.ImagingFinding _,Fact.PathologyFinding _,Fact.Allergy _,Fact.FollowUp _,Fact.Mention _ ->
                null;
        };
    }

    private Map<String, @Nullable Object> own(Fact fact) {
        return switch (fact) {
            case Fact.Stay stay -> map("event", kebab(stay.event()));
            case Fact.Diagnosis diagnosis ->
                map("role", kebab(diagnosis.role()), "certainty", kebab(diagnosis.certainty()));
            case Fact.Procedure procedure ->
                map("date", date(procedure.date()), "planned", procedure.planned());
            case Fact.LabResult lab -> map("lab", FactLabJson.of(lab, subject.apply(lab)));
            case Fact.Medication medicine ->
                map("medicine", FactMedicineJson.of(medicine), "list", kebab(medicine.list()), "duration",
                        medicine.duration());
            case Fact.ImagingFinding finding ->
                map("part", kebab(finding.part()), "examination", finding.examination());
            case Fact.PathologyFinding finding ->
                map("aspect", kebab(finding.aspect()), "marker", finding.marker(), "result",
                        finding.result());
            case Fact.VitalSign sign ->
                map("vitalSign", kebab(sign.kind()), "first", sign.value(), "second", sign.second());
            case Fact.Allergy allergy -> map("present", allergy.present(), "reaction", allergy.reaction());
            case Fact.FollowUp plan -> map("what", plan.what(), "when", plan.when(), "every", plan.every());
            case Fact.Mention mention -> map("of", mention.of(), "family", kebab(mention.family()), "status",
                    kebab(mention.status()), "when", date(mention.when()), "answeredBy",
                    mention.answeredBy());
        };
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
