package health.homeward.recognition;

import java.util.ArrayList;
import java.util.List;

/// Whether two claims can be one person's, and what says so.
///
/// @param because English sentences without values
record Comparison(Verdict verdict, Witnesses witnesses, List<String> because) {
    enum Verdict {
        SAME, UNCLEAR, DIFFERENT
    }

    Comparison {
        because = List.copyOf(because);
    }

    static Comparison of(Claims a, Claims b) {
        NameTie name = Names.compare(a.forms(), b.forms());
        boolean nameFirm = a.namesFirm() && b.namesFirm();
        Tie sex = a.sex() == null || b.sex() == null
                ? Tie.SILENT
                : (a.sex().value() == b.sex().value() ? Tie.AGREES : Tie.CONTRADICTS)
                        .ifFirm(a.sex().firm() && b.sex().firm());
        Witnesses witnesses = new Witnesses(name, nameFirm, sex, Ages.birthDates(a, b), Ages.compare(a, b),
                Numbers.personal(a, b), Numbers.ofHospital(a, b), Ages.isSlip(a, b) || Numbers.isSlip(a, b));
        return new Comparison(witnesses.verdict(), witnesses, reasons(witnesses));
    }

    NameTie name() {
        return witnesses.name();
    }

    /// Whether they cannot be one person's papers, as far as is known.
    boolean rivals() {
        return verdict == Verdict.DIFFERENT || witnesses.apart();
    }

    /// Whether they are rivals and more than one misread digit says so.
    boolean clearlyRivals() {
        return rivals() && !(witnesses.slip() && witnesses.name() != NameTie.OTHER);
    }

    /// Whether they may be one person's, though nothing that only one person has says so.
    boolean fitsLoosely() {
        return verdict == Verdict.SAME && !witnesses.solid();
    }

    private static List<String> reasons(Witnesses witnesses) {
        List<String> reasons = new ArrayList<>();
        reasons.add(switch (witnesses.name()) {
            case SAME ->
                witnesses.nameFirm() ? "The name agrees." : "The name agrees as far as it can be read.";
            case FITS -> "What is shown of the name fits.";
            case NEAR -> "The name is nearly the same, but not quite.";
            case INCOMPARABLE -> "The names are in different scripts and cannot be compared with certainty.";
            case RELATIVE -> "The name is that of a newborn child, called after its mother.";
            case OTHER -> witnesses.nameFirm()
                    ? "The name is another."
                    : "The name is another as far as it can be read.";
            case NONE -> "There is no name to compare.";
        });
        add(reasons, witnesses.sex(), "The sex agrees.", "The sex is read with doubt.",
                "The sex is another.");
        boolean dates = witnesses.birthDate() != Tie.SILENT;
        add(reasons, witnesses.age(), dates ? "The birth date agrees." : "The age fits.",
                dates
                        ? "The birth date differs in a way that a slip explains, or is read with doubt."
                        : "The age is off by more than a year, or is read with doubt.",
                dates ? "The birth date is another." : "The age does not fit.");
        add(reasons, witnesses.personal(), "A personal number agrees.",
                "The citizen numbers are nearly the same.",
                "The citizen number is another.");
        add(reasons, witnesses.ofHospital(), "A hospital number agrees.", "",
                "The same hospital gives another inpatient number at the same time.");
        return reasons;
    }

    private static void add(List<String> reasons, Tie tie, String agrees, String doubtful,
            String contradicts) {
        switch (tie) {
            case AGREES -> reasons.add(agrees);
            case DOUBTFUL -> reasons.add(doubtful);
            case CONTRADICTS -> reasons.add(contradicts);
            case SILENT -> {
            }
        }
    }
}
