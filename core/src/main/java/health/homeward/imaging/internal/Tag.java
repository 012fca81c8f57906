package health.homeward.imaging.internal;

import java.util.Set;

/// The elements that are asked for, by the keywords of PS3.6.
public final class Tag {
    // @formatter:off
    public static final int MEDIA_STORAGE_SOP_CLASS_UID = 0x0002_0002;
    public static final int MEDIA_STORAGE_SOP_INSTANCE_UID = 0x0002_0003;
    public static final int TRANSFER_SYNTAX_UID = 0x0002_0010;
    public static final int DIRECTORY_RECORD_SEQUENCE = 0x0004_1220;
    public static final int DIRECTORY_RECORD_TYPE = 0x0004_1430;
    public static final int REFERENCED_FILE_ID = 0x0004_1500;
    public static final int REFERENCED_SOP_CLASS_UID_IN_FILE = 0x0004_1510;
    public static final int REFERENCED_SOP_INSTANCE_UID_IN_FILE = 0x0004_1511;
    public static final int REFERENCED_TRANSFER_SYNTAX_UID_IN_FILE = 0x0004_1512;
    public static final int SPECIFIC_CHARACTER_SET = 0x0008_0005;
    public static final int IMAGE_TYPE = 0x0008_0008;
    public static final int SOP_CLASS_UID = 0x0008_0016;
    public static final int SOP_INSTANCE_UID = 0x0008_0018;
    public static final int STUDY_DATE = 0x0008_0020;
    public static final int STUDY_TIME = 0x0008_0030;
    public static final int ACCESSION_NUMBER = 0x0008_0050;
    public static final int MODALITY = 0x0008_0060;
    public static final int INSTITUTION_NAME = 0x0008_0080;
    public static final int STUDY_DESCRIPTION = 0x0008_1030;
    public static final int SERIES_DESCRIPTION = 0x0008_103E;
    public static final int REFERENCED_SERIES_SEQUENCE = 0x0008_1115;
    public static final int REFERENCED_IMAGE_SEQUENCE = 0x0008_1140;
    public static final int REFERENCED_SOP_INSTANCE_UID = 0x0008_1155;
    public static final int REFERENCED_SOP_SEQUENCE = 0x0008_1199;
    public static final int PATIENT_NAME = 0x0010_0010;
    public static final int PATIENT_ID = 0x0010_0020;
    public static final int PATIENT_BIRTH_DATE = 0x0010_0030;
    public static final int PATIENT_SEX = 0x0010_0040;
    public static final int PATIENT_AGE = 0x0010_1010;
    public static final int BODY_PART_EXAMINED = 0x0018_0015;
    public static final int ECHO_NUMBERS = 0x0018_0086;
    public static final int DIFFUSION_B_VALUE = 0x0018_9087;
    public static final int PROTOCOL_NAME = 0x0018_1030;
    public static final int STUDY_INSTANCE_UID = 0x0020_000D;
    public static final int SERIES_INSTANCE_UID = 0x0020_000E;
    public static final int STUDY_ID = 0x0020_0010;
    public static final int SERIES_NUMBER = 0x0020_0011;
    public static final int ACQUISITION_NUMBER = 0x0020_0012;
    public static final int INSTANCE_NUMBER = 0x0020_0013;
    public static final int IMAGE_POSITION_PATIENT = 0x0020_0032;
    public static final int IMAGE_ORIENTATION_PATIENT = 0x0020_0037;
    public static final int TEMPORAL_POSITION_IDENTIFIER = 0x0020_0100;
    public static final int IMAGES_IN_ACQUISITION = 0x0020_1002;
    public static final int NUMBER_OF_STUDY_RELATED_INSTANCES = 0x0020_1208;
    public static final int NUMBER_OF_SERIES_RELATED_INSTANCES = 0x0020_1209;
    public static final int SAMPLES_PER_PIXEL = 0x0028_0002;
    public static final int PHOTOMETRIC_INTERPRETATION = 0x0028_0004;
    public static final int NUMBER_OF_FRAMES = 0x0028_0008;
    public static final int ROWS = 0x0028_0010;
    public static final int COLUMNS = 0x0028_0011;
    public static final int BITS_ALLOCATED = 0x0028_0100;
    public static final int BITS_STORED = 0x0028_0101;
    public static final int PIXEL_REPRESENTATION = 0x0028_0103;
    public static final int BURNED_IN_ANNOTATION = 0x0028_0301;
    public static final int WINDOW_CENTER = 0x0028_1050;
    public static final int WINDOW_WIDTH = 0x0028_1051;
    public static final int RESCALE_INTERCEPT = 0x0028_1052;
    public static final int RESCALE_SLOPE = 0x0028_1053;
    public static final int CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE = 0x0040_A375;
    public static final int NUMBER_OF_SLICES = 0x0054_0081;
    public static final int OVERLAY_DATA = 0x6000_3000;
    public static final int PIXEL_DATA = 0x7FE0_0010;
    static final int ITEM = 0xFFFE_E000;
    static final int ITEM_END = 0xFFFE_E00D;
    static final int SEQUENCE_END = 0xFFFE_E0DD;
    // @formatter:on

    private static final Set<Integer> KEPT = Set.of(MEDIA_STORAGE_SOP_CLASS_UID,
            MEDIA_STORAGE_SOP_INSTANCE_UID,
            TRANSFER_SYNTAX_UID, DIRECTORY_RECORD_SEQUENCE, DIRECTORY_RECORD_TYPE, REFERENCED_FILE_ID,
            REFERENCED_SOP_INSTANCE_UID_IN_FILE, SPECIFIC_CHARACTER_SET, IMAGE_TYPE, SOP_CLASS_UID,
            SOP_INSTANCE_UID,
            STUDY_DATE, STUDY_TIME, ACCESSION_NUMBER, MODALITY, INSTITUTION_NAME, STUDY_DESCRIPTION,
            SERIES_DESCRIPTION, REFERENCED_SERIES_SEQUENCE, REFERENCED_IMAGE_SEQUENCE,
            REFERENCED_SOP_INSTANCE_UID,
            REFERENCED_SOP_SEQUENCE, PATIENT_NAME, PATIENT_ID, PATIENT_BIRTH_DATE, PATIENT_SEX,
            PATIENT_AGE, PROTOCOL_NAME, BODY_PART_EXAMINED, ECHO_NUMBERS, DIFFUSION_B_VALUE,
            STUDY_INSTANCE_UID, SERIES_INSTANCE_UID,
            STUDY_ID,
            SERIES_NUMBER, ACQUISITION_NUMBER, INSTANCE_NUMBER, IMAGE_POSITION_PATIENT,
            IMAGE_ORIENTATION_PATIENT,
            TEMPORAL_POSITION_IDENTIFIER, IMAGES_IN_ACQUISITION, NUMBER_OF_STUDY_RELATED_INSTANCES,
            NUMBER_OF_SERIES_RELATED_INSTANCES, NUMBER_OF_FRAMES, ROWS, COLUMNS, BURNED_IN_ANNOTATION,
            CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE, NUMBER_OF_SLICES, OVERLAY_DATA, PIXEL_DATA,
            SAMPLES_PER_PIXEL, PHOTOMETRIC_INTERPRETATION, BITS_ALLOCATED, BITS_STORED, PIXEL_REPRESENTATION,
            WINDOW_CENTER, WINDOW_WIDTH, RESCALE_INTERCEPT, RESCALE_SLOPE);

    private Tag() {}

    /// Whether the index of a disc needs it; all others are passed over.
    static boolean isKept(int tag) {
        return KEPT.contains(tag);
    }
}
