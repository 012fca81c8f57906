package health.homeward.packet;

import health.homeward.document.Document;
import java.util.List;

/// A paper that is not enclosed. Of another person's paper nothing is said but its kind and length.
record Withheld(Document document, Reason reason, int facts) {
    /// Why.
    enum Reason {
        /// It is another person's.
        ANOTHERS("It is another person's."),
        /// Its page cannot be shown without showing the other paper.
        SHARED_PAGE("It shares a page with another person's paper. Ask for a copy of its own.");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    String because() {
        return reason.words;
    }

    String what() {
        String length = count(document.parts().stream().map(part -> part.page()).distinct().count(), "page");
        return switch (reason) {
            case ANOTHERS -> document.kind().english() + ", " + length;
            case SHARED_PAGE -> document.kind().english()
                    + (document.date() == null ? "" : " of " + document.date()) + ", " + length + ", "
                    + count(facts, "value");
        };
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static long of(List<Withheld> all, Reason reason) {
        return all.stream().filter(one -> one.reason == reason).count();
    }
}
