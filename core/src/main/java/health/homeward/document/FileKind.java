package health.homeward.document;

/// What a file is by its content, whatever its name says.
public enum FileKind {
    PDF, JPEG, PNG, TIFF, BMP, WEBP, HEIC, DOCX, DICOM, ZIP, EMAIL, OTHER;

    /// Whether a page reader may be able to make pages of it.
    public boolean isReadable() {
        return switch (this) {
            case PDF, JPEG, PNG, TIFF, BMP, WEBP, HEIC, DOCX -> true;
            case DICOM, ZIP, EMAIL, OTHER -> false;
        };
    }
}
