package health.homeward.cli;

import health.homeward.imaging.Disc;
import health.homeward.imaging.Note;
import health.homeward.imaging.Person;
import health.homeward.imaging.Series;
import health.homeward.imaging.Study;
import health.homeward.imaging.Study.Confidence;
import health.homeward.imaging.Warning;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A disc in words. What headers say is shown without control characters.
final class DiscText {
    private DiscText() {}

    static void print(Disc disc, PrintWriter out) {
        out.println(disc.files() + " files: " + disc.dicom() + " images, " + disc.unreadable().size()
                + " that cannot be read, " + disc.ignored().size() + " others.");
        disc.patients().forEach(person -> out.println("Patient: " + plain(words(person))));
        for (Study study : disc.studies()) {
            out.println();
            out.println(plain(words(study)));
            study.series().forEach(series -> out.println("  " + plain(words(series))));
        }
        if (!disc.warnings().isEmpty() || !disc.unreadable().isEmpty()) {
            out.println();
        }
        disc.warnings().forEach(warning -> out.println(plain(words(warning))));
        for (Note note : disc.unreadable()) {
            out.println(plain(note.path() + ": " + note.reason()));
        }
    }

    private static String words(Person person) {
        return joined(String.join(", ", person.names()), String.join(", ", person.ids()), person.birthDate(),
                person.sex());
    }

    private static String words(Study study) {
        String doubt = study.patientNameConfidence() == Confidence.HIGH
                ? ""
                : "name not certain: " + String.join(" or ", study.patientNameCandidates());
        return joined(study.date() == null ? "date not known" : study.date(),
                String.join(", ", study.modalities()),
                study.description(), study.institution(), study.patientName(), doubt);
    }

    private static String words(Series series) {
        List<String> words = new ArrayList<>();
        words.add("series " + (series.number() == null ? "without number" : series.number()));
        words.add(series.modality());
        words.add(series.description());
        words.add(series.instances() + (series.instances() == 1 ? " image" : " images"));
        words.add(series.missing().isEmpty() ? "" : "numbers missing: " + series.missingInWords());
        words.add(series.gap() ? "NOT COMPLETE" : "");
        words.add(series.truncated() == 0 ? "" : series.truncated() + " cut short");
        words.add(series.duplicates() == 0 ? "" : series.duplicates() + " files more of the same images");
        return joined(words.toArray(String[]::new));
    }

    private static String words(Warning warning) {
        return warning.code() + ": " + warning.message()
                + (warning.path() == null ? "" : " (" + warning.path() + ")");
    }

    private static String joined(@org.jspecify.annotations.Nullable String... words) {
        return Stream.of(words)
                .filter(word -> word != null && !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
    }
}
