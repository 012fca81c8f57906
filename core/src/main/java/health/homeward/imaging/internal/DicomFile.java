package health.homeward.imaging.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The header of one DICOM file.
///
/// @param transferSyntax as declared, empty where it is not
/// @param encoding of the data set, by its bytes
/// @param texts that need a character set, those of items with a set of their own left out
/// @param pixels where the file has them
public record DicomFile(
        DataSet meta,
        DataSet dataSet,
        String transferSyntax,
        Encoding encoding,
        List<RawText> texts,
        Optional<Pixels> pixels,
        Extent extent,
        Set<Oddity> oddities) {
    private static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    private static final String DIRECTORY = "1.2.840.10008.1.3.10";
    private static final String STANDARD_ROOT = "1.2.840.10008.";

    public DicomFile {
        texts = List.copyOf(texts);
        oddities = Set.copyOf(oddities);
    }

    /// Empty when the content is not DICOM.
    public static Optional<DicomFile> read(Path path) throws IOException {
        try (Bytes bytes = Bytes.open(path)) {
            Optional<Start> start = Start.find(bytes);
            if (start.isEmpty()) {
                return Optional.empty();
            }
            DicomFile file = read(bytes, start.get());
            return start.get().certain() || file.speaksForItself() ? Optional.of(file) : Optional.empty();
        }
    }

    private static DicomFile read(Bytes bytes, Start start) throws IOException {
        DataSetReader reader = new DataSetReader(bytes);
        if (!start.preamble()) {
            reader.oddities().add(Oddity.NO_PREAMBLE);
        }
        DataSet meta = new DataSet();
        long at = reader.meta(start.at(), Start.encodingAt(bytes, start.at(), bytes.size(),
                Encoding.EXPLICIT_LITTLE), meta);
        if (at == start.at()) {
            reader.oddities().add(Oddity.NO_META);
        }
        String syntax = meta.code(Tag.TRANSFER_SYNTAX_UID);
        if (at == bytes.size()) {
            return of(meta, new DataSet(), syntax, Encoding.EXPLICIT_LITTLE, reader,
                    reader.extent() == Extent.COMPLETE && at == start.at()
                            ? Extent.TRUNCATED
                            : reader.extent());
        }
        return syntax.equals(DEFLATED) && !isPlain(bytes, at)
                ? inflated(bytes, at, meta, syntax, reader)
                : plain(bytes, at, meta, syntax, reader);
    }

    private static boolean isPlain(Bytes bytes, long at) throws IOException {
        return at + 8 <= bytes.size() && bytes.at(at) == 8 && bytes.at(at + 1) == 0;
    }

    private static DicomFile plain(Bytes bytes, long at, DataSet meta, String syntax, DataSetReader reader)
            throws IOException {
        Encoding declared = switch (syntax) {
            case "1.2.840.10008.1.2", "" -> Encoding.IMPLICIT_LITTLE;
            case "1.2.840.10008.1.2.2" -> Encoding.EXPLICIT_BIG;
            default -> Encoding.EXPLICIT_LITTLE;
        };
        Encoding encoding = Start.encodingAt(bytes, at, bytes.size(), declared);
        if (encoding != declared) {
            reader.oddities().add(Oddity.NOT_AS_DECLARED);
        }
        DataSet dataSet = new DataSet();
        reader.dataSet(at, encoding, dataSet);
        return of(meta, dataSet, syntax, encoding, reader, reader.extent());
    }

    /// Spooled to the disk, because it may be large.
    private static DicomFile inflated(Bytes bytes, long at, DataSet meta, String syntax, DataSetReader outer)
            throws IOException {
        Path spool = Files.createTempFile("homeward", ".dataset");
        try {
            boolean whole = Inflation.inflate(bytes, at, spool);
            try (Bytes inner = Bytes.open(spool, StandardOpenOption.DELETE_ON_CLOSE)) {
                DataSetReader reader = new DataSetReader(inner);
                reader.oddities().addAll(outer.oddities());
                DataSet dataSet = new DataSet();
                reader.dataSet(0, Encoding.EXPLICIT_LITTLE, dataSet);
                Extent extent = whole || reader.extent() != Extent.COMPLETE
                        ? reader.extent()
                        : Extent.TRUNCATED;
                return of(meta, dataSet, syntax, Encoding.EXPLICIT_LITTLE, reader, extent);
            }
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private static DicomFile of(DataSet meta, DataSet dataSet, String syntax, Encoding encoding,
            DataSetReader reader,
            Extent extent) {
        return new DicomFile(meta, dataSet, syntax, encoding, reader.texts(), reader.pixels(), extent,
                reader.oddities());
    }

    /// Media Storage Directory, under any name (PS3.10 section 8).
    public boolean isDirectory() {
        return meta.code(Tag.MEDIA_STORAGE_SOP_CLASS_UID).equals(DIRECTORY)
                || dataSet.element(Tag.DIRECTORY_RECORD_SEQUENCE).isPresent();
    }

    /// Without any signature: a SOP class of the standard, a study, or an examination of a patient in explicit elements.
    private boolean speaksForItself() {
        return dataSet.code(Tag.SOP_CLASS_UID).startsWith(STANDARD_ROOT)
                || meta.code(Tag.MEDIA_STORAGE_SOP_CLASS_UID).startsWith(STANDARD_ROOT)
                || !dataSet.code(Tag.STUDY_INSTANCE_UID).isEmpty()
                || (encoding.isExplicit() && extent == Extent.COMPLETE
                        && !dataSet.code(Tag.MODALITY).isEmpty()
                        && dataSet.element(Tag.PATIENT_NAME).isPresent());
    }
}
