package health.homeward.imaging;

import health.homeward.document.SourceFile;
import health.homeward.imaging.internal.DicomFile;
import health.homeward.imaging.internal.DirectoryFile;
import health.homeward.imaging.internal.DirectoryFile.Entry;
import health.homeward.imaging.internal.Extent;
import health.homeward.imaging.internal.Oddity;
import health.homeward.imaging.internal.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Lays studies out as a disc that a workstation loads (IHE PDI, PS3.10, PS3.12 F): every file as it was received, under
/// a name of the standard, and a DICOMDIR. What a directory cannot list lies in `EXTRA`.
public final class Media {
    /// A file on the disc.
    ///
    /// @param path from the root of the disc
    /// @param why it is not in the directory; empty when it is
    public record Placed(String path, SourceFile file, String why) {}

    private static final String NO_DATE = "19000101";
    private static final String NO_TIME = "000000";
    private static final String NO_PATIENT = "HOMEWARD";
    private static final String NAME = "HOMEWARD";

    private final List<Placed> files = new ArrayList<>();
    private final List<Entry> patients = new ArrayList<>();
    private final Map<String, Entry> byPatient = new HashMap<>();
    private final Map<Entry, Integer> below = new HashMap<>();
    private int extra;

    private Media() {}

    /// Reads the header of each file once more and gives it its place.
    ///
    /// @throws IOException when a file cannot be read any more
    public static Media of(List<Study> studies) throws IOException {
        Media media = new Media();
        for (Study study : studies) {
            media.add(study);
        }
        return media;
    }

    /// In the order of the studies, their series and images.
    public List<Placed> files() {
        return List.copyOf(files);
    }

    /// The bytes of `DICOMDIR`.
    public byte[] directory() {
        return DirectoryFile.of(NAME, patients);
    }

    private void add(Study study) throws IOException {
        Entry entry = null;
        String path = "";
        for (Series series : study.series()) {
            Entry run = null;
            String folder = "";
            for (SourceFile file : series.files()) {
                DicomFile header = DicomFile.read(file.content())
                        .orElseThrow(() -> new IOException("it was an image before"));
                String why = why(header, study, series);
                if (!why.isEmpty()) {
                    extra++;
                    files.add(new Placed(name("EXTRA/EX", extra), file, why));
                    continue;
                }
                if (entry == null) {
                    Entry patient = patient(study);
                    entry = study(study, header, number(patient));
                    patient.add(entry);
                    path = name("DICOM/PA", patients.indexOf(patient) + 1)
                            + name("/ST", below.getOrDefault(patient, 1));
                }
                if (run == null) {
                    run = series(series, number(entry));
                    entry.add(run);
                    folder = path + name("/SE", below.getOrDefault(entry, 1));
                }
                int image = number(run);
                String place = folder + name("/IM", image);
                run.add(image(header, place, image));
                files.add(new Placed(place, file, ""));
            }
        }
    }

    private int number(Entry parent) {
        return below.merge(parent, 1, Integer::sum);
    }

    private static String name(String start, int number) {
        return String.format(Locale.ROOT, "%s%06d", start, number);
    }

    private static String why(DicomFile header, Study study, Series series) {
        if (header.extent() != Extent.COMPLETE) {
            return "the file ends before its data do";
        }
        if (header.oddities().contains(Oddity.NO_PREAMBLE) || header.oddities().contains(Oddity.NO_META)) {
            return "the file lacks the head that files on a disc have";
        }
        if (study.uid().isEmpty() || series.uid().isEmpty()
                || header.dataSet().code(Tag.SOP_INSTANCE_UID).isEmpty()) {
            return "the file does not say which image of which series it is";
        }
        return header.pixels().isEmpty() || header.dataSet().integer(Tag.ROWS).isEmpty()
                ? "the file is no image"
                : "";
    }

    private Entry patient(Study study) {
        List<String> ids = study.patients().getFirst().ids();
        String id = ids.isEmpty() ? NO_PATIENT : ids.getFirst();
        return byPatient.computeIfAbsent(id + '\n' + study.patientName(), _ -> {
            Entry patient = new Entry("PATIENT").with(Tag.PATIENT_NAME, study.patientName())
                    .with(Tag.PATIENT_ID, id);
            patients.add(patient);
            return patient;
        });
    }

    private static Entry study(Study study, DicomFile header, int number) {
        return new Entry("STUDY")
                .with(Tag.STUDY_DATE, study.date() == null ? NO_DATE : study.date().replace("-", ""))
                .with(Tag.STUDY_TIME, or(header.dataSet().code(Tag.STUDY_TIME), NO_TIME))
                .with(Tag.ACCESSION_NUMBER, ascii(header, Tag.ACCESSION_NUMBER))
                .with(Tag.STUDY_DESCRIPTION, study.description())
                .with(Tag.STUDY_INSTANCE_UID, study.uid())
                .with(Tag.STUDY_ID, or(ascii(header, Tag.STUDY_ID), Integer.toString(number)));
    }

    private static Entry series(Series series, int number) {
        return new Entry("SERIES").with(Tag.MODALITY, or(series.modality(), "OT"))
                .with(Tag.SERIES_INSTANCE_UID, series.uid())
                .with(Tag.SERIES_NUMBER,
                        Integer.toString(series.number() == null ? number : series.number()));
    }

    private static Entry image(DicomFile header, String path, int number) {
        Optional<Integer> own = header.dataSet().integer(Tag.INSTANCE_NUMBER);
        return new Entry("IMAGE").with(Tag.REFERENCED_FILE_ID, path.replace('/', '\\'))
                .with(Tag.REFERENCED_SOP_CLASS_UID_IN_FILE, header.dataSet().code(Tag.SOP_CLASS_UID))
                .with(Tag.REFERENCED_SOP_INSTANCE_UID_IN_FILE, header.dataSet().code(Tag.SOP_INSTANCE_UID))
                .with(Tag.REFERENCED_TRANSFER_SYNTAX_UID_IN_FILE, header.transferSyntax())
                .with(Tag.INSTANCE_NUMBER, Integer.toString(own.orElse(number)));
    }

    /// Texts in other letters are left to the image itself.
    private static String ascii(DicomFile header, int tag) {
        String text = header.dataSet().code(tag);
        return text.chars().allMatch(c -> c >= ' ' && c < 127) ? text : "";
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
