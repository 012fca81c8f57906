package health.homeward.extraction;

import health.homeward.document.Fact;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// English that follows from the structure alone.
final class FactEnglish {
    private FactEnglish() {}

    static @Nullable String of(Fact fact) {
        return switch (fact) {
            case Fact.Stay stay ->
                (stay.event() == Fact.Stay.Event.ADMITTED ? "Admitted " : "Discharged ") + stay.date();
            case Fact.LabResult result -> result.value() == null || result.ucum() == null
                    ? null
                    : (result.comparator() == null ? "" : result.comparator())
                            + result.value().toPlainString() + ' '
                            + result.ucum();
            case Fact.VitalSign sign -> vitalSign(sign);
            case Fact.FollowUp followUp ->
                followUp.when() == null ? null : when(followUp.when(), followUp.every());
            case Fact.PathologyFinding finding -> finding.marker() == null
                    || finding.aspect() != Fact.PathologyFinding.Aspect.STAGE ? null : stage(finding);
            case Fact.Diagnosis _,Fact.Procedure _,Fact.Medication _,Fact.ImagingFinding _,Fact.Allergy _,Fact.Mention _ ->
                null;
        };
    }

    private static String vitalSign(Fact.VitalSign sign) {
        String words = sign.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String second = sign.second() == null ? "" : '/' + sign.second().toPlainString();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ' '
                + sign.value().toPlainString() + second + ' '
                + unit(sign.unit());
    }

    private static String unit(String ucum) {
        return switch (ucum) {
            case "mm[Hg]" -> "mmHg";
            case "Cel" -> "°C";
            case "/min", "{beats}/min", "{breaths}/min" -> "per minute";
            case "kg/m2" -> "kg/m²";
            default -> ucum;
        };
    }

    private static @Nullable String when(String when, boolean every) {
        int upTo = when.indexOf('/');
        if (upTo > 0) {
            return "In " + when.substring(1, upTo - 1) + " to " + when.substring(upTo + 2, when.length() - 1)
                    + ' ' + plural(when);
        }
        if (!when.matches("P\\d+[DWMY]")) {
            return when;
        }
        String count = when.substring(1, when.length() - 1);
        String units = plural(when);
        String unit = units.substring(0, units.length() - 1);
        if (every) {
            return count.equals("1") ? "Every " + unit : "Every " + count + ' ' + units;
        }
        return "In " + count + ' ' + (count.equals("1") ? unit : units);
    }

    private static String plural(String period) {
        return switch (period.charAt(period.length() - 1)) {
            case 'D' -> "days";
            case 'W' -> "weeks";
            case 'M' -> "months";
            default -> "years";
        };
    }

    /// Codes only, as printed; a stage in Chinese words waits for the translator.
    private static @Nullable String stage(Fact.PathologyFinding finding) {
        String code = finding.result();
        return code == null || !finding.source().asserted() || !code.matches("[A-Za-z0-9(),/ ]+")
                ? null
                : code;
    }
}
