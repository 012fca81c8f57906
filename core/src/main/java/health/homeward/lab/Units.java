package health.homeward.lab;

import org.jspecify.annotations.Nullable;

/// What a unit says about an analyte: whether it can be its unit, and which code it asks for.
final class Units {
    private Units() {}

    static boolean fits(Analyte one, String unit) {
        return measures(one.unit(), unit) || measures(one.usUnit(), unit) || isGlycated(one, unit);
    }

    /// The code of a value in this unit; null when it depends on what is not printed, or there is none.
    static @Nullable String loinc(Analyte one, @Nullable String unit) {
        if (one.isInWords()) {
            return unit == null ? one.loinc() : null;
        }
        if (unit != null && isGlycated(one, unit)) {
            return "59261-8";
        }
        boolean si = unit != null && measures(one.unit(), unit);
        boolean us = unit != null && measures(one.usUnit(), unit);
        if (isOne(one) || si) {
            return one.loinc();
        }
        return us ? one.usLoinc() : null;
    }

    /// Whether one code holds whatever the unit.
    static boolean isOne(Analyte one) {
        return one.loinc() == null ? one.usLoinc() == null : one.loinc().equals(one.usLoinc());
    }

    /// HbA1c in mmol/mol, which is no scale of the percentage.
    private static boolean isGlycated(Analyte one, String unit) {
        return unit.equals("mmol/mol") && "4548-4".equals(one.loinc());
    }

    static boolean measures(@Nullable String own, String unit) {
        return own != null && field(own).equals(field(unit)) && !(ofMoles(own) ^ ofMoles(unit))
                && Ucum.sameDimension(withoutEquivalents(unit), withoutEquivalents(own));
    }

    /// What D-dimer is given in is settled where its code is.
    private static String withoutEquivalents(String unit) {
        return unit.replace("{FEU}", "").replace("{DDU}", "");
    }

    /// Fields of view are no numbers of a volume.
    private static String field(String unit) {
        return unit.contains("HPF") ? "HPF" : unit.contains("LPF") ? "LPF" : "";
    }

    private static boolean ofMoles(String unit) {
        return unit.contains("mol");
    }
}
