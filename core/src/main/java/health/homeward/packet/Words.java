package health.homeward.packet;

import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said beside a fact: how it is meant, so that a denial, a plan or a suspicion is never read as a finding.
final class Words {
    private Words() {}

    /// What is said beside it; nothing where the English already says it.
    static String note(View view, Fact fact) {
        boolean said = view.english(fact) != null && switch (fact) {
            case Fact.Stay _,Fact.VitalSign _,Fact.FollowUp _ -> true;
            case Fact.Diagnosis _,Fact.Procedure _,Fact.LabResult _,Fact.Medication _,Fact.ImagingFinding _,Fact.PathologyFinding _,Fact.Allergy _,Fact.Mention _ ->
                false;
        };
        return said ? "" : note(fact);
    }

    private static String note(Fact fact) {
        return switch (fact) {
            case Fact.Stay stay -> join(say(stay.event()), stay.date());
            case Fact.Diagnosis diagnosis -> join(role(diagnosis.role()), certainty(diagnosis.certainty()),
                    diagnosis.code() == null ? null : "ICD-10 as printed: " + diagnosis.code());
            case Fact.Procedure procedure ->
                join(procedure.planned() ? "PLANNED, not done" : null, procedure.date());
            case Fact.LabResult lab -> join(lab.collected() == null ? null : lab.collected().toLocalDate(),
                    lab.specimen());
            case Fact.Medication medicine -> join(unsaid("brand", medicine.brand(), medicine),
                    unsaid("strength", medicine.strength(), medicine),
                    unsaid("dose", medicine.dose(), medicine), unsaid("route", medicine.route(), medicine),
                    unsaid("frequency", medicine.frequency(), medicine),
                    unsaid("duration", medicine.duration(), medicine),
                    unsaid("quantity", medicine.quantity(), medicine),
                    label("from", medicine.start()), label("until", medicine.stop()));
            case Fact.ImagingFinding finding -> join(say(finding.part()));
            case Fact.PathologyFinding finding -> join(say(finding.aspect()),
                    unsaid(finding, finding.marker()), unsaid(finding, finding.result()));
            case Fact.VitalSign sign -> join(say(sign.kind()),
                    sign.value().toPlainString()
                            + (sign.second() == null ? "" : "/" + sign.second().toPlainString()),
                    sign.unit());
            case Fact.Allergy allergy -> allergy.present()
                    ? join("Stated as present", allergy.reaction())
                    : "DENIED: stated as not present";
            case Fact.FollowUp plan -> plan.when() == null || plan.when().startsWith("P") ? "" : plan.when();
            case Fact.Mention mention when mention.family() == Fact.Mention.Family.CONDITION -> join(
                    mention.status() == Fact.Mention.Status.PERFORMED ? null : status(mention.status()),
                    mention.when());
            case Fact.Mention mention -> join(say(mention.family()), status(mention.status()),
                    mention.when(), mention.answeredBy() == null
                            ? "no record of it was found"
                            : "a record that may be it is enclosed");
        };
    }

    private static String role(Fact.Diagnosis.Role role) {
        return switch (role) {
            case ADMISSION -> "Diagnosis on admission";
            case DISCHARGE -> "Discharge diagnosis";
            case PATHOLOGICAL -> "Pathological diagnosis";
            case HISTORY -> "PAST history";
            case FAMILY -> "FAMILY history, not the patient";
            case OTHER -> "Named as a diagnosis";
        };
    }

    private static String status(Fact.Mention.Status status) {
        return switch (status) {
            case PERFORMED -> "said to be done";
            case ELSEWHERE -> "said to be done elsewhere";
            case PLANNED -> "PLANNED";
            case NOT_DONE -> "said NOT to be done";
            case HISTORY -> "in the past";
            case UNCLEAR -> "not clear whether done";
        };
    }

    /// Nothing when the printed words hold it already.
    private static @Nullable String unsaid(Fact.PathologyFinding finding, @Nullable String part) {
        return part == null || finding.source().zh().contains(part)
                || part.equalsIgnoreCase(finding.aspect().name()) ? null : part;
    }

    private static @Nullable String unsaid(String what, @Nullable String part, Fact.Medication line) {
        return part == null || line.source().zh().contains(part) ? null : label(what, part);
    }

    /// The printed words, unless the English holds them.
    static @Nullable String beside(@Nullable String english, String printed) {
        return english != null && english.contains(printed) ? null : printed;
    }

    private static @Nullable String certainty(Fact.Diagnosis.Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> null;
            case SUSPECTED -> "SUSPECTED, not confirmed";
            case EXCLUDED -> "EXCLUDED: stated as not present";
        };
    }

    /// The printed words that name it: for a laboratory row the test, else all that was read.
    static String printed(Fact fact) {
        return fact instanceof Fact.LabResult lab
                ? lab.name() + (lab.abbreviation() == null ? "" : " (" + lab.abbreviation() + ")")
                : fact.source().zh();
    }

    /// The sign before a value, as the legend explains it.
    static String mark(View view, Fact fact) {
        return !view.sure(fact) ? "!" : switch (fact.source().standing()) {
            case Standing.Read _ -> "\u25cb";
            case Standing.Confirmed _ -> "\u2713";
            case Standing.Corrected _ -> "\u270e";
        };
    }

    /// Who stands behind it.
    static String vouched(View view, Fact fact) {
        return switch (fact.source().standing()) {
            case Standing.Read _ -> "Read by machine, not checked by a person";
            case Standing.Confirmed confirmed ->
                "Confirmed by " + confirmed.by() + ", " + day(confirmed.at());
            case Standing.Corrected _ -> "Corrected" + corrected(view, fact).substring("corrected".length());
        };
    }

    /// Who put it right and what stands on the page; empty when nobody did.
    static String corrected(View view, Fact fact) {
        return fact.source().standing() instanceof Standing.Corrected corrected
                ? "corrected by " + corrected.by() + ", " + day(corrected.at()) + "; "
                        + (view.isTyped(fact) ? "printed" : "the machine had read") + ": \u201c"
                        + corrected.was() + "\u201d"
                : "";
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /// Why it is not sure; empty when it is.
    static String doubts(View view, Fact fact) {
        Stream<String> own = fact.source().asserted()
                ? Stream.empty()
                : fact.source().doubts().stream().map(doubt -> why(doubt.kind())).distinct();
        Stream<String> owner = view.ownerSettled(fact)
                ? Stream.empty()
                : Stream.of("it is not certain whose paper this is");
        return Stream.concat(own, owner).distinct().collect(Collectors.joining("; "));
    }

    private static String why(Doubt.Kind kind) {
        return switch (kind) {
            case HOLE -> "a character could not be read";
            case ROMAN_NUMERAL -> "a stage, grade or class could not be told for certain";
            case NUMBER_FORM -> "the number is malformed";
            case NUMBER_DECIMALS -> "the number and its range have different decimals";
            case NUMBER_DISTANCE -> "the number is far outside its range";
            case RANGE_FORM -> "the range could not be read";
            case UNIT -> "the unit is not known";
            case FLAG -> "the printed mark contradicts value and range";
            case LOW_CONFIDENCE -> "characters were hard to read";
            case LOW_CONTRAST -> "the place is pale, dark or reflecting";
            case UNDER_STAMP -> "a stamp lies over it";
            case HANDWRITING -> "there is handwriting over it";
            case CONTRADICTION -> "two different things are said of it";
            case MEANING -> "the words leave open what is meant";
            case IDENTITY -> "it is not certain whose paper this is";
            case WITHDRAWN -> "the paper is void, was replaced, or says that it cannot be relied on";
        };
    }

    private static String say(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static @Nullable String label(String what, @Nullable Object value) {
        return value == null ? null : what + " " + value;
    }

    private static String join(@Nullable Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
    }
}
