package health.homeward.reading.internal.ocr;

/// A page that is being read.
///
/// @param lineHeight usual on it, in pixels
record OpenPage(RedInk red, Placement placement, double lineHeight) {
    /// @param found in a picture placed as this page is
    LineReader.Spot spot(Grey grey, Corners found) {
        return new LineReader.Spot(grey, found, placement.back(found), placement.uprightWidth(),
                placement.uprightHeight());
    }
}
