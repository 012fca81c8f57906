package health.homeward.cli;

import health.homeward.casefile.CaseImages;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageStudy;
import java.util.ArrayList;
import java.util.List;

/// The images of a case on the screen. What headers say is shown without control characters.
final class StudyWords {
    private StudyWords() {}

    static List<String> of(CaseImages images) {
        List<String> lines = new ArrayList<>();
        images.studies().forEach(study -> add(lines, study));
        return lines.stream().map(line -> line.replaceAll("[\\p{Cc}\\p{Cf}]", " ")).toList();
    }

    private static void add(List<String> lines, ImageStudy study) {
        IdentityFinding.State whose = study.owner().state();
        String mark = switch (whose) {
            case MATCH -> "  ";
            case UNCLEAR -> "? ";
            case CONFLICT -> "x ";
        };
        String what = study.kind()
                + (study.description().isEmpty() ? "" : ", " + study.description());
        lines.add(mark + (study.date() == null ? "no date" : study.date()) + "  "
                + (whose == IdentityFinding.State.CONFLICT ? "ANOTHER PERSON'S, withheld" : what) + ", "
                + study.images() + (study.images() == 1 ? " image" : " images") + " in "
                + study.series().size() + " series   [" + study.id() + "]");
        if (whose != IdentityFinding.State.MATCH) {
            study.owner().because().forEach(because -> lines.add("      " + because));
        }
        study.lacks().forEach(lack -> lines.add("      " + lack));
    }
}
