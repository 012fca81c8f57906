package health.homeward.translation;

import java.util.Locale;

/// What is compared between a Chinese source and its English, in the order in which findings are told.
public enum Check {
    DATE, NUMBER, UNIT, DOSE, DRUG, NEGATION, CERTAINTY, LATERALITY, SITE, STAGE, IHC, FLAG, BLOODGROUP, ALLERGY, IDENTITY, TENSE, STOP_CONTINUE, TERM, COMPLETENESS, CONSISTENCY;

    /// As the command line and the files of translators name it.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
