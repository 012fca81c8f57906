package health.homeward.recognition;

import health.homeward.recognition.Comparison.Verdict;
import java.util.stream.Stream;

/// How each witness of two claims stands, and what follows from all of them.
///
/// @param nameFirm whether every name was read without doubt
/// @param birthDate as printed on both sides
/// @param age the birth date, or where one side has none, the age
/// @param personal citizen, passport and insurance numbers
/// @param ofHospital record, stay and card numbers
/// @param slip whether one misread digit explains what differs of birth date or inpatient number
record Witnesses(
        NameTie name,
        boolean nameFirm,
        Tie sex,
        Tie birthDate,
        Tie age,
        Tie personal,
        Tie ofHospital,
        boolean slip) {

    Verdict verdict() {
        Verdict verdict = weighed();
        return apart() && verdict == Verdict.SAME ? Verdict.UNCLEAR : verdict;
    }

    /// Whether one hospital numbers two at the same time.
    boolean apart() {
        return ofHospital == Tie.CONTRADICTS && personal != Tie.AGREES;
    }

    /// Whether something that a person has for life is another.
    boolean otherPerson() {
        return birthDate == Tie.CONTRADICTS || personal == Tie.CONTRADICTS;
    }

    private Verdict weighed() {
        if (personal == Tie.AGREES) {
            return contradictions() > 0 || (name == NameTie.OTHER && nameFirm) || name == NameTie.RELATIVE
                    ? Verdict.UNCLEAR
                    : Verdict.SAME;
        }
        if (personal == Tie.CONTRADICTS) {
            return Verdict.DIFFERENT;
        }
        return switch (name) {
            case SAME -> nameFirm ? sameName() : sameNameInDoubt();
            case FITS -> hidden();
            case NEAR -> near();
            case INCOMPARABLE -> incomparable();
            case RELATIVE -> contradictions() > 0 ? Verdict.DIFFERENT : Verdict.UNCLEAR;
            case OTHER -> nameFirm ? otherName() : otherNameInDoubt();
            case NONE -> nameless();
        };
    }

    /// Whether a number or a birth date agrees.
    boolean solid() {
        return Stream.of(birthDate, personal, ofHospital).anyMatch(tie -> tie == Tie.AGREES);
    }

    boolean sharesNumber() {
        return personal == Tie.AGREES || ofHospital == Tie.AGREES;
    }

    boolean doubtful() {
        return Stream.of(birthDate, age, sex, personal).anyMatch(tie -> tie == Tie.DOUBTFUL);
    }

    boolean beyondName() {
        return Stream.of(birthDate, age, personal, ofHospital).anyMatch(tie -> tie == Tie.AGREES);
    }

    private Verdict sameName() {
        if (contradictions() > 0) {
            return ofHospital == Tie.AGREES ? Verdict.UNCLEAR : Verdict.DIFFERENT;
        }
        boolean doubt = age == Tie.DOUBTFUL || sex == Tie.DOUBTFUL || personal == Tie.DOUBTFUL;
        return doubt && ofHospital != Tie.AGREES ? Verdict.UNCLEAR : Verdict.SAME;
    }

    private Verdict sameNameInDoubt() {
        if (contradictions() > 0) {
            return contradictions() > 1 && ofHospital != Tie.AGREES ? Verdict.DIFFERENT : Verdict.UNCLEAR;
        }
        return numbered() || (sex == Tie.AGREES && age == Tie.AGREES) ? Verdict.SAME : Verdict.UNCLEAR;
    }

    private Verdict hidden() {
        if (contradictions() > 0) {
            return ofHospital == Tie.AGREES ? Verdict.UNCLEAR : Verdict.DIFFERENT;
        }
        return numbered() ? Verdict.SAME : Verdict.UNCLEAR;
    }

    /// Twins share everything but a character of the name and their own numbers: only a number settles it.
    private Verdict near() {
        if (contradictions() > 0) {
            return ofHospital == Tie.AGREES ? Verdict.UNCLEAR : Verdict.DIFFERENT;
        }
        return ofHospital == Tie.AGREES ? Verdict.SAME : Verdict.UNCLEAR;
    }

    private Verdict incomparable() {
        if (contradictions() > 0) {
            return numbered() ? Verdict.UNCLEAR : Verdict.DIFFERENT;
        }
        return numbered() ? Verdict.SAME : Verdict.UNCLEAR;
    }

    private Verdict otherName() {
        return numbered() && contradictions() == 0 ? Verdict.UNCLEAR : Verdict.DIFFERENT;
    }

    private Verdict otherNameInDoubt() {
        return contradictions() > 0 && !numbered() ? Verdict.DIFFERENT : Verdict.UNCLEAR;
    }

    private Verdict nameless() {
        if (contradictions() > 1 && !numbered()) {
            return Verdict.DIFFERENT;
        }
        return contradictions() == 0 && ofHospital == Tie.AGREES ? Verdict.SAME : Verdict.UNCLEAR;
    }

    /// Whether a birth date or a number of the hospital agrees.
    private boolean numbered() {
        return birthDate == Tie.AGREES || ofHospital == Tie.AGREES;
    }

    private long contradictions() {
        return Stream.of(sex, age).filter(tie -> tie == Tie.CONTRADICTS).count();
    }
}
