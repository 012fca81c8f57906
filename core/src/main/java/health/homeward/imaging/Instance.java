package health.homeward.imaging;

import health.homeward.document.Sha256;
import health.homeward.imaging.internal.DataSet;
import health.homeward.imaging.internal.DicomFile;
import health.homeward.imaging.internal.Extent;
import health.homeward.imaging.internal.Pixels;
import health.homeward.imaging.internal.RawText;
import health.homeward.imaging.internal.Tag;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One image file: what its header says that the account of a disc needs.
///
/// @param part what separates runs of numbers within a series: acquisition, echo, phase, kind of image
/// @param references instances that it speaks of
/// @param declared how many instances its series, study or acquisition is said to have
/// @param pixelBytes of its pixel data that are in the file
record Instance(
        String path,
        Path file,
        long size,
        Sha256 sha256,
        List<String> charset,
        List<RawText> texts,
        RawText name,
        RawText patientId,
        RawText institution,
        RawText studyDescription,
        RawText seriesDescription,
        RawText protocol,
        String bodyPart,
        RawText accession,
        RawText studyId,
        String age,
        String birthDate,
        String sex,
        String studyUid,
        String seriesUid,
        String sopUid,
        String sopClass,
        String modality,
        String studyDate,
        String studyTime,
        String transferSyntax,
        Optional<Integer> seriesNumber,
        Optional<Integer> number,
        String part,
        List<String> imageType,
        List<Double> position,
        List<Double> orientation,
        Declared declared,
        Set<Reference> references,
        String burnedIn,
        boolean overlay,
        boolean truncated,
        long pixelBytes) {
    /// Counts as declared; empty where they are not.
    record Declared(
            Optional<Integer> inSeries,
            Optional<Integer> inStudy,
            Optional<Integer> inAcquisition,
            Optional<Integer> slices) {}

    /// An instance of a series that another one speaks of.
    record Reference(String series, String instance) {}

    Instance {
        charset = List.copyOf(charset);
        texts = List.copyOf(texts);
        imageType = List.copyOf(imageType);
        position = List.copyOf(position);
        orientation = List.copyOf(orientation);
        references = Set.copyOf(references);
    }

    static Instance of(String path, Path file, long size, Sha256 sha256, DicomFile header, Pool pool) {
        DataSet set = header.dataSet();
        String sop = set.code(Tag.SOP_INSTANCE_UID);
        String inMeta = header.meta().code(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID);
        return new Instance(path, file, size, sha256, pool.codes(set, Tag.SPECIFIC_CHARACTER_SET),
                header.texts().stream().map(pool::of).distinct().toList(), pool.text(set, Tag.PATIENT_NAME),
                pool.text(set, Tag.PATIENT_ID), pool.text(set, Tag.INSTITUTION_NAME),
                pool.text(set, Tag.STUDY_DESCRIPTION), pool.text(set, Tag.SERIES_DESCRIPTION),
                pool.text(set, Tag.PROTOCOL_NAME), pool.code(set, Tag.BODY_PART_EXAMINED),
                pool.text(set, Tag.ACCESSION_NUMBER), pool.text(set, Tag.STUDY_ID),
                pool.code(set, Tag.PATIENT_AGE),
                pool.code(set, Tag.PATIENT_BIRTH_DATE), pool.code(set, Tag.PATIENT_SEX),
                pool.code(set, Tag.STUDY_INSTANCE_UID), pool.code(set, Tag.SERIES_INSTANCE_UID),
                sop.isEmpty() ? inMeta : sop, pool.code(set, Tag.SOP_CLASS_UID), pool.code(set, Tag.MODALITY),
                pool.code(set, Tag.STUDY_DATE), pool.code(set, Tag.STUDY_TIME), syntax(header, pool),
                set.integer(Tag.SERIES_NUMBER), set.integer(Tag.INSTANCE_NUMBER), pool.of(part(set)),
                pool.codes(set, Tag.IMAGE_TYPE), set.decimals(Tag.IMAGE_POSITION_PATIENT),
                pool.of(set.decimals(Tag.IMAGE_ORIENTATION_PATIENT)), declared(set, pool),
                References.of(set, pool), pool.code(set, Tag.BURNED_IN_ANNOTATION),
                set.element(Tag.OVERLAY_DATA).isPresent(), header.extent() == Extent.TRUNCATED,
                header.pixels().filter(Pixels::complete).map(Pixels::length).orElse(0L));
    }

    /// What the bytes are where nothing is declared.
    private static String syntax(DicomFile header, Pool pool) {
        if (!header.transferSyntax().isEmpty()) {
            return pool.of(header.transferSyntax());
        }
        return switch (header.encoding()) {
            case IMPLICIT_LITTLE -> "1.2.840.10008.1.2";
            case EXPLICIT_LITTLE -> "1.2.840.10008.1.2.1";
            case EXPLICIT_BIG -> "1.2.840.10008.1.2.2";
        };
    }

    private static String part(DataSet set) {
        List<String> type = set.codes(Tag.IMAGE_TYPE);
        return String.join("|", set.code(Tag.ACQUISITION_NUMBER), set.code(Tag.ECHO_NUMBERS),
                set.code(Tag.TEMPORAL_POSITION_IDENTIFIER),
                java.util.HexFormat.of().formatHex(set.bytes(Tag.DIFFUSION_B_VALUE)),
                type.size() > 2 ? String.join("\\", type.subList(2, type.size())) : "");
    }

    private static Declared declared(DataSet set, Pool pool) {
        return pool.of(new Declared(set.integer(Tag.NUMBER_OF_SERIES_RELATED_INSTANCES),
                set.integer(Tag.NUMBER_OF_STUDY_RELATED_INSTANCES), set.integer(Tag.IMAGES_IN_ACQUISITION),
                set.integer(Tag.NUMBER_OF_SLICES)));
    }

    /// What stands for it where it has no UID: its bytes.
    String identity() {
        return sopUid.isEmpty() ? "sha256:" + sha256.hex() : sopUid;
    }
}
