package health.homeward.intake;

/// How much is taken in. What exceeds a limit is set aside with the number; the rest goes on.
///
/// @param files in one run, entries of archives included
/// @param pathDepth parts of a path
/// @param documentBytes of a file that is read as a document
/// @param archiveBytes of an archive or image of a disc
/// @param nesting archives inside archives
/// @param entries of one archive
/// @param unpackedBytes of all archives together; never more than nine tenths of the free space
/// @param ratio unpacked to packed, tested above `ratioFrom` bytes and not for DICOM, whose blank images compress well
/// @param mailDepth messages inside messages
/// @param mailParts of one message
public record IntakeLimits(
        int files,
        int pathDepth,
        long documentBytes,
        long archiveBytes,
        int nesting,
        int entries,
        long unpackedBytes,
        int ratio,
        long ratioFrom,
        int mailDepth,
        int mailParts) {
    public static final IntakeLimits DEFAULT = new IntakeLimits(500_000, 32, 200_000_000L, 8_000_000_000L, 2,
            200_000,
            50_000_000_000L, 200, 100_000_000L, 5, 200);
}
