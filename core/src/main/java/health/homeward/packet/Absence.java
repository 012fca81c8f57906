package health.homeward.packet;

import health.homeward.document.Document;
import health.homeward.document.Sha256;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What is said where nothing was found: how far it was looked, and where it may stand. Nothing found is not none.
final class Absence {
    private Absence() {}

    /// Enclosed papers that would state it and from which nothing of it was taken.
    static List<Document> silent(View view, Topic topic) {
        return view.documents()
                .stream()
                .filter(document -> topic.kinds().contains(document.kind()))
                .filter(document -> view.facts()
                        .stream()
                        .noneMatch(fact -> topic.concerns(fact)
                                && fact.source().document().equals(document.id())))
                .toList();
    }

    static String words(View view, Topic topic) {
        if (view.pages().isEmpty()) {
            return "Not known: no page was read.";
        }
        String reason = topic == Topic.ALLERGIES
                ? "The pages that were read do not say whether there are allergies."
                : topic == Topic.GAPS
                        ? "In what was read, no mention of a test, operation or consultation without its record was found."
                        : !silent(view, topic).isEmpty()
                                ? "Nothing was recognized in the papers that should say it; their pages are listed here."
                                : "Not found in the "
                                        + count(view.pages().size() - view.tooHard(), "page")
                                        + " that were read" + lacking(topic) + ".";
        return reason + elsewhere(view);
    }

    private static String lacking(Topic topic) {
        return topic.kinds().isEmpty()
                ? ""
                : "; no " + topic.kinds()
                        .stream()
                        .map(kind -> kind.english().substring(0, 1).toLowerCase(Locale.ROOT)
                                + kind.english().substring(1))
                        .sorted()
                        .collect(Collectors.joining(" or ")) + " is enclosed";
    }

    private static String elsewhere(View view) {
        Set<Sha256> partly = new HashSet<>(view.unread().stream().map(page -> page.ref().source()).toList());
        long files = view.input()
                .unread()
                .stream()
                .map(page -> page.ref().source())
                .filter(source -> !partly.contains(source))
                .distinct()
                .count();
        return said(files, "file", "could not be read")
                + said(view.unread().size(), "page", "could not be read")
                + said(view.tooHard(), "page", "too hard to read");
    }

    private static String said(long number, String what, String words) {
        return number == 0 ? "" : " " + count(number, what) + " " + words + ".";
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
