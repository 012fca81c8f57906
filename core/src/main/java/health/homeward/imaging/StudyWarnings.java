package health.homeward.imaging;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person should know about one study as a whole.
final class StudyWarnings {
    private static final Set<String> DRAWN_ON = Set.of("US", "ES", "XC", "OT", "SC");
    private static final String ENCAPSULATED = "1.2.840.10008.5.1.4.1.1.104.";

    private final StudyAccount study;

    StudyWarnings(StudyAccount study) {
        this.study = study;
    }

    /// @param names that its files give
    /// @param conflicts files that differ from another one of the same instance
    void add(List<Warning> warnings, List<String> names, Set<String> conflicts) {
        if (names.size() > 1 || births() > 1) {
            warn(warnings, "NAME_VARIES", "Files of this study differ in the patient's name or birth date.");
        }
        conflicts.forEach(path -> warnings.add(new Warning("DUPLICATE_CONFLICT",
                "Another file has the same UID and other bytes.", path, study.uid(), null)));
        study.instances()
                .stream()
                .filter(Instance::truncated)
                .forEach(one -> warnings
                        .add(new Warning("TRUNCATED", "The file ends before its data do.", one.path(),
                                study.uid(), one.seriesUid())));
        count(warnings, "NO_UID", "files have no UID of their study, series or instance.",
                one -> one.studyUid().isEmpty() || one.seriesUid().isEmpty() || one.sopUid().isEmpty());
        count(warnings, "BURNED_IN",
                "images may show the patient's name or other texts in the picture itself.",
                StudyWarnings::isDrawnOn);
        count(warnings, "ENCAPSULATED_DOCUMENT", "documents are enclosed as DICOM.",
                one -> one.sopClass().startsWith(ENCAPSULATED));
        kinds(warnings);
        declared(warnings);
    }

    private long births() {
        return study.ranked(one -> String.valueOf(Dates.iso(one.birthDate())))
                .stream()
                .filter(d -> !d.equals("null"))
                .count();
    }

    private static boolean isDrawnOn(Instance one) {
        return switch (one.burnedIn()) {
            case "YES" -> true;
            case "NO" -> false;
            default -> DRAWN_ON.contains(one.modality()) || SeriesKind.isScreen(one) || one.overlay();
        };
    }

    private void kinds(List<Warning> warnings) {
        List<SeriesKind> kinds = study.series().stream().map(SeriesAccount::kind).toList();
        if (kinds.stream().allMatch(SeriesKind.SCOUT::equals)) {
            warn(warnings, "SCOUT_ONLY",
                    "Only planning images are there; the examination itself is missing.");
        } else if (kinds.stream().noneMatch(SeriesKind.IMAGES::equals)) {
            warn(warnings, "SECONDARY_ONLY",
                    "Only screens, sheets or reports are there; the examination itself is missing.");
        }
    }

    private void declared(List<Warning> warnings) {
        Optional<Integer> declared = study.instances()
                .stream()
                .flatMap(one -> one.declared().inStudy().stream())
                .max(Integer::compare);
        int found = study.series().stream().mapToInt(one -> one.kept().size()).sum();
        if (declared.isPresent() && declared.get() > found) {
            warn(warnings, "DECLARED_MORE",
                    "The study is said to have " + declared.get() + " images; " + found + " are there.");
        }
    }

    private void count(List<Warning> warnings, String code, String what,
            java.util.function.Predicate<Instance> which) {
        long count = study.instances().stream().filter(which).count();
        if (count > 0) {
            warn(warnings, code, count + " " + what);
        }
    }

    private void warn(List<Warning> warnings, String code, String message) {
        warnings.add(new Warning(code, message, null, study.uid(), null));
    }
}
