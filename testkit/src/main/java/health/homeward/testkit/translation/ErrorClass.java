package health.homeward.testkit.translation;

import java.util.Locale;

/// What translators and machines get wrong.
public enum ErrorClass {
    NUMBER_CHANGE, NUMBER_DROP, DECIMAL_SHIFT, UNIT_CHANGE, DATE_CHANGE, DOSE_CHANGE, DRUG_SWAP, NEGATION_REMOVED, NEGATION_ADDED, CLAUSE_DROP, ITEM_DROP, CERTAINTY, SIDE_FLIP, SIDE_DROP, LEVEL_SWAP, STAGE_CHANGE, MARKER_CHANGE, FLAG_FLIP, BLOOD_GROUP, ALLERGY, STATUS, STOP_CONTINUE, IDENTITY, UNTRANSLATED;

    /// As in tables.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
