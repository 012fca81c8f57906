package health.homeward.casefile;

import health.homeward.imaging.Disc;
import health.homeward.imaging.Series;
import health.homeward.imaging.Study;
import health.homeward.imaging.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a reader has to know about a study: what is missing, cut or doubtful.
final class StudyLacks {
    private static final Set<String> NO_EXAMINATION = Set.of("SCOUT_ONLY", "SECONDARY_ONLY");
    private static final Set<String> COUNTED = Set.of("TRUNCATED", "DUPLICATE_CONFLICT");
    private static final String DECLARED_MORE = "DECLARED_MORE";

    private final Study study;
    private final List<Warning> warnings;

    StudyLacks(Disc disc, Study study) {
        this.study = study;
        this.warnings = disc.warnings()
                .stream()
                .filter(warning -> study.uid().equals(warning.study()))
                .toList();
    }

    /// English sentences.
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        warnings.stream()
                .filter(warning -> warning.series() == null && !COUNTED.contains(warning.code()))
                .forEach(warning -> sentences.add(warning.message()));
        study.series().forEach(series -> add(sentences, series));
        long copies = warnings.stream().filter(one -> one.code().equals("DUPLICATE_CONFLICT")).count();
        if (copies > 0) {
            sentences.add(copies + " files are other copies of images that are here, with other bytes; "
                    + "the most complete ones count.");
        }
        return sentences;
    }

    private void add(List<String> sentences, Series series) {
        String which = "Series " + (series.number() == null ? "without number" : series.number()) + ": ";
        if (!series.missing().isEmpty()) {
            sentences.add(which + "no image has the number " + series.missingInWords() + ".");
        }
        if (series.truncated() > 0) {
            sentences.add(which + series.truncated() + " of " + series.instances()
                    + " files end before their data do.");
        }
        warnings.stream()
                .filter(warning -> series.uid().equals(warning.series()) && !COUNTED.contains(warning.code()))
                .forEach(warning -> sentences.add(which + warning.message()));
    }

    /// Whether every image that can be known of is there and complete, and more than planning images and screens.
    boolean none() {
        return warnings.stream().noneMatch(StudyLacks::isLack)
                && study.series().stream().noneMatch(series -> series.gap() || series.truncated() > 0);
    }

    private static boolean isLack(Warning warning) {
        return NO_EXAMINATION.contains(warning.code())
                || (warning.code().equals(DECLARED_MORE) && warning.series() == null);
    }
}
