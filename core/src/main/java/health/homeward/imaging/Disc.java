package health.homeward.imaging;

import java.util.List;

/// Everything found in a folder or archive. `files` is `dicom` and the two lists together.
///
/// @param dicom image files, duplicates and cut ones included, directories not
/// @param unreadable files that should have been images and could not be read
/// @param ignored files that are no images
/// @param patients one for each person; more than one needs a question
public record Disc(
        int files,
        int dicom,
        List<Note> unreadable,
        List<Note> ignored,
        List<Person> patients,
        List<Study> studies,
        List<Warning> warnings) {
    public Disc {
        unreadable = List.copyOf(unreadable);
        ignored = List.copyOf(ignored);
        patients = List.copyOf(patients);
        studies = List.copyOf(studies);
        warnings = List.copyOf(warnings);
    }
}
