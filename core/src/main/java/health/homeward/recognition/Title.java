package health.homeward.recognition;

import health.homeward.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/// A row that reads as the title of a paper.
///
/// @param text as printed, without the hospital before it
/// @param kind null for a report whose modality is not in its title
/// @param prefix what stands before the listed words, folded, without blanks
/// @param match how well it fits a listed title
record Title(int row, String text, @Nullable DocumentKind kind, String prefix, Match match) {
    enum Match {
        /// Word for word.
        EXACT,
        /// One character is another or was not read.
        DAMAGED,
        /// The words are also a heading inside other papers.
        WEAK
    }

    Title as(String printed) {
        return new Title(row, printed, kind, prefix, match);
    }
}
