package health.homeward.imaging;

import health.homeward.document.FileKind;
import health.homeward.document.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Counts one series of a study: what is there, and by every kind of evidence what is not.
final class SeriesAccount {
    private static final Set<String> SLICES = Set.of("CT", "MR", "PT", "NM");

    private final StudyAccount study;
    private final String uid;
    private final List<Instance> kept;
    private final int files;
    private final int truncated;
    private final String description;
    private final SeriesKind kind;

    /// @param kept one file for each instance
    /// @param all files of the series
    SeriesAccount(StudyAccount study, String uid, List<Instance> kept, List<Instance> all) {
        this.study = study;
        this.uid = uid;
        this.kept = kept;
        this.files = all.size();
        this.truncated = (int) all.stream().filter(Instance::truncated).count();
        this.description = first(one -> study.texts().text(one, one.seriesDescription()));
        this.kind = SeriesKind.of(all, description);
    }

    String uid() {
        return uid;
    }

    SeriesKind kind() {
        return kind;
    }

    String modality() {
        return first(Instance::modality);
    }

    List<Instance> kept() {
        return kept;
    }

    private String first(java.util.function.Function<Instance, String> value) {
        return study.all(uid).stream().map(value).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    Set<Integer> numbers() {
        Set<Integer> numbers = new HashSet<>();
        kept.forEach(one -> one.number().ifPresent(numbers::add));
        return numbers;
    }

    Series series(List<Warning> warnings) {
        Numbers numbers = Numbers.of(kept, study.numbersElsewhere(this));
        boolean gap = !numbers.missing().isEmpty() && SLICES.contains(modality());
        if (numbers.cut()) {
            warn(warnings, "MISSING_CUT", "More than " + numbers.missing().size()
                    + " numbers are missing; the rest is not listed.");
        }
        if (numbers.selection()) {
            warn(warnings, "SELECTION", kept.size() + " of " + numbers.span() + " images: a selection.");
        }
        gap |= isHoled(warnings);
        gap |= isDeclaredMore(warnings);
        gap |= isListedMore(warnings);
        gap |= isReferenced(warnings);
        Optional<Integer> number = study.all(uid)
                .stream()
                .flatMap(one -> one.seriesNumber().stream())
                .findFirst();
        return new Series(uid, number.orElse(null), modality(), description, kept.size(), numbers.missing(),
                gap,
                truncated, files - kept.size(), List.copyOf(new TreeSet<>(
                        study.all(uid)
                                .stream()
                                .map(Instance::transferSyntax)
                                .filter(s -> !s.isEmpty())
                                .toList())),
                sources(kept), sources(copies()));
    }

    private List<Instance> copies() {
        Set<String> paths = new HashSet<>(kept.stream().map(Instance::path).toList());
        return study.all(uid).stream().filter(one -> !paths.contains(one.path())).toList();
    }

    private static List<SourceFile> sources(List<Instance> instances) {
        return instances.stream()
                .sorted(Comparator
                        .comparing((Instance one) -> one.number().orElse(null),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Instance::path))
                .map(one -> new SourceFile(one.sha256(), FileKind.DICOM, one.size(), List.of(one.path()),
                        one.file()))
                .toList();
    }

    /// What it is called, by the hospital and by the machine.
    Stream<String> words() {
        return study.all(uid)
                .stream()
                .flatMap(one -> Stream.of(one.seriesDescription(), one.protocol())
                        .map(text -> study.texts().text(one, text)));
    }

    private boolean isHoled(List<Warning> warnings) {
        int holes = SLICES.contains(modality()) ? Geometry.holes(kept) : 0;
        if (holes > 0) {
            warn(warnings, "POSITION_GAP", "By their positions about " + holes + " slices are missing.");
        }
        return holes > 0;
    }

    private boolean isDeclaredMore(List<Warning> warnings) {
        int inSeries = most(one -> one.declared().inSeries());
        int slices = modality().equals("PT") ? most(one -> one.declared().slices()) : 0;
        int declared = Math.max(inSeries, slices);
        if (declared > kept.size()) {
            warn(warnings, "DECLARED_MORE",
                    "The series is said to have " + declared + " images; " + kept.size() + " are there.");
        }
        int acquired = most(one -> one.declared().inAcquisition());
        if (declared <= kept.size() && acquired > kept.size()) {
            warn(warnings, "DECLARED_MORE",
                    "The acquisition is said to have " + acquired + " images; " + kept.size()
                            + " are there.");
        }
        return declared > kept.size();
    }

    private int most(java.util.function.Function<Instance, Optional<Integer>> count) {
        return kept.stream()
                .flatMap(one -> count.apply(one).stream())
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private boolean isListedMore(List<Warning> warnings) {
        int absent = study.disc().absentByDirectory(uid);
        if (absent > 0) {
            warn(warnings, "DIRECTORY_MORE",
                    "The directory of the disc lists " + absent + " more images of this series.");
        }
        return absent > 0;
    }

    private boolean isReferenced(List<Warning> warnings) {
        List<String> absent = new ArrayList<>(study.disc().absentReferences(uid));
        if (!absent.isEmpty()) {
            warn(warnings, "REFERENCED_ABSENT",
                    absent.size() + " images that are spoken of are absent, first "
                            + absent.stream().sorted().findFirst().orElse("") + ".");
        }
        return !absent.isEmpty();
    }

    private void warn(List<Warning> warnings, String code, String message) {
        warnings.add(new Warning(code, message, null, study.uid(), uid));
    }
}
