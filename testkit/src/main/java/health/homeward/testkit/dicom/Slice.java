package health.homeward.testkit.dicom;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// One fictional CT slice; what differs from slice to slice is set by name.
///
/// @param charset as declared, empty for none
/// @param coded how the texts are really written
/// @param z position along the patient, in mm
/// @param orientation six direction cosines, empty for none
/// @param declared images of the series as declared, 0 for none
public record Slice(
        String study,
        String series,
        String instance,
        int number,
        String name,
        String id,
        String birthDate,
        String modality,
        String charset,
        Charset coded,
        String description,
        double z,
        String orientation,
        String acquisition,
        String imageType,
        int declared) {
    public static final Charset GBK = Charset.forName("GBK");
    private static final String ROOT = "2.25.9000.";

    /// Number `number` of a series: 5 mm apart.
    public static Slice of(int number) {
        return new Slice(ROOT + "1", ROOT + "1.2", ROOT + "1.2." + number, number, "测试^病人", "T0001",
                "19700102",
                "CT", "GB18030", GBK, "胸部平扫", 5.0 * number, "1\\0\\0\\0\\1\\0", "1",
                "ORIGINAL\\PRIMARY\\AXIAL", 0);
    }

    public Slice inStudy(String uid) {
        return new Slice(uid, series, instance, number, name, id, birthDate, modality, charset, coded,
                description, z,
                orientation, acquisition, imageType, declared);
    }

    public Slice inSeries(String uid) {
        return new Slice(study, uid, uid + "." + instance.substring(ROOT.length()), number, name, id,
                birthDate,
                modality, charset, coded, description, z, orientation, acquisition, imageType, declared);
    }

    public Slice numbered(int other) {
        return new Slice(study, series, instance, other, name, id, birthDate, modality, charset, coded,
                description, z,
                orientation, acquisition, imageType, declared);
    }

    public Slice of(String newName, String newId, String newBirthDate) {
        return new Slice(study, series, instance, number, newName, newId, newBirthDate, modality, charset,
                coded,
                description, z, orientation, acquisition, imageType, declared);
    }

    public Slice by(String newModality) {
        return new Slice(study, series, instance, number, name, id, birthDate, newModality, charset, coded,
                description, z, orientation, acquisition, imageType, declared);
    }

    /// The same in another character set.
    ///
    /// @param claimed Specific Character Set, empty for none
    public Slice written(String claimed, Charset really) {
        return new Slice(study, series, instance, number, name, id, birthDate, modality, claimed, really,
                description,
                z, orientation, acquisition, imageType, declared);
    }

    public Slice placed(double newZ, String newOrientation) {
        return new Slice(study, series, instance, number, name, id, birthDate, modality, charset, coded,
                description,
                newZ, newOrientation, acquisition, imageType, declared);
    }

    public Slice acquired(String newAcquisition) {
        return new Slice(study, series, instance + "." + newAcquisition, number, name, id, birthDate,
                modality,
                charset, coded, description, z, orientation, newAcquisition, imageType, declared);
    }

    public Slice typed(String newImageType) {
        return new Slice(study, series, instance, number, name, id, birthDate, modality, charset, coded,
                description,
                z, orientation, acquisition, newImageType, declared);
    }

    public Slice declaring(int images) {
        return new Slice(study, series, instance, number, name, id, birthDate, modality, charset, coded,
                description,
                z, orientation, acquisition, imageType, images);
    }

    public byte[] toFile() {
        return elements(RawDicom.explicit(), UnaryOperator.identity()).toFile("1.2.840.10008.1.2.1");
    }

    /// Its elements in order of their tags.
    ///
    /// @param before puts something in front of the pixel data
    public RawDicom elements(RawDicom dicom, UnaryOperator<RawDicom> before) {
        if (!charset.isEmpty()) {
            dicom.text(0x0008_0005, "CS", charset);
        }
        dicom.text(0x0008_0008, "CS", imageType)
                .text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2")
                .text(0x0008_0018, "UI", instance)
                .text(0x0008_0020, "DA", "20260311")
                .text(0x0008_0060, "CS", modality)
                .add(0x0008_0080, "LO", coded("虚构示例医院"))
                .add(0x0008_1030, "LO", coded(description))
                .add(0x0010_0010, "PN", coded(name))
                .text(0x0010_0020, "LO", id)
                .text(0x0010_0030, "DA", birthDate)
                .text(0x0010_0040, "CS", "F")
                .text(0x0020_000D, "UI", study)
                .text(0x0020_000E, "UI", series)
                .text(0x0020_0011, "IS", "2")
                .text(0x0020_0012, "IS", acquisition)
                .text(0x0020_0013, "IS", Integer.toString(number));
        if (!orientation.isEmpty()) {
            dicom.text(0x0020_0032, "DS", String.format(Locale.ROOT, "0\\0\\%.3f", z))
                    .text(0x0020_0037, "DS", orientation);
        }
        if (declared > 0) {
            dicom.text(0x0020_1209, "IS", Integer.toString(declared));
        }
        return before.apply(dicom.unsigned(0x0028_0010, 8).unsigned(0x0028_0011, 8).unsigned(0x0028_0100, 16))
                .add(0x7FE0_0010, "OW", new byte[128]);
    }

    private byte[] coded(String text) {
        return RawDicom.even(text.getBytes(coded), ' ');
    }
}
