package health.homeward.packet;

import health.homeward.document.Fact;
import health.homeward.lab.LabReading;
import health.homeward.lab.LabReading.State;
import health.homeward.terminology.Folded;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What makes two rows the same test: the same analyte and code in the same unit, specimen and method, each as
/// printed. A row that is not certain, or whose English name is not settled, is the same only as one that is printed
/// alike and is no more certain.
///
/// @param what the analyte, else the name as printed
/// @param code of the analyte, else the abbreviation as printed
record Assay(
        boolean settled,
        boolean sure,
        String what,
        String code,
        String unit,
        String specimen,
        String method) {
    private static final Pattern METHOD = Pattern.compile("\\(([^()]*(?:法|ISE|HPLC|ELISA))\\)");

    static Assay of(View view, Fact.LabResult lab) {
        LabReading reading = view.reading(lab);
        boolean sure = view.sure(lab);
        boolean settled = sure && reading.state() == State.RECOGNISED;
        Matcher method = METHOD.matcher(folded(lab.name()));
        return new Assay(settled, sure, settled ? String.valueOf(reading.english()) : folded(lab.name()),
                settled ? String.valueOf(reading.loinc()) : folded(lab.abbreviation()),
                settled && reading.unit() != null ? reading.unit() : folded(lab.unit()),
                folded(lab.specimen()), method.find() ? method.group(1) : "");
    }

    /// Whether a person would expect it in the same plot.
    boolean near(Assay other) {
        return settled && other.settled && !equals(other) && what.equals(other.what);
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : Folded.of(text).replaceAll("\\s+", "");
    }
}
