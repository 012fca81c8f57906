package health.homeward.packet;

import health.homeward.document.Document;

/// Pages of a paper that are not enclosed. Of another person's paper nothing is said but its kind and length.
///
/// @param pages of the paper that are left out
/// @param length of the paper in pages
/// @param facts left out with them
record Withheld(Document document, Reason reason, int pages, int length, int facts) {
    /// Why.
    enum Reason {
        /// It is another person's.
        ANOTHERS("It seems to be another person's."),
        /// Its page cannot be shown without showing the other paper.
        SHARED_PAGE("Another person's paper is on the same page. Ask for a copy of its own.");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    String because() {
        return reason.words;
    }

    String what() {
        String left = pages == length
                ? Absence.count(pages, "page")
                : pages + " of " + Absence.count(length, "page");
        return switch (reason) {
            case ANOTHERS -> document.kind().english() + ", " + left;
            case SHARED_PAGE -> document.kind().english()
                    + (document.date() == null ? "" : " of " + document.date()) + ", " + left + ", "
                    + Absence.count(facts, "value");
        };
    }
}
