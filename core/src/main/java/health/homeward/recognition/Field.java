package health.homeward.recognition;

import health.homeward.document.Printed;

/// A label with what stands behind or below it.
///
/// @param strong whether a colon stands between, or a form's ruling
/// @param begin of the raw value in the row, which is empty where nothing was found
record Field(Label label, boolean strong, Row row, int index, int begin, int end) {
    String value() {
        return row.folded().substring(begin, end);
    }

    /// A part of the value, counted from its beginning.
    Printed printed(int from, int to) {
        return row.printed(begin + from, begin + to);
    }
}
