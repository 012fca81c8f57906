package health.homeward.casefile;

import health.homeward.document.Document;
import health.homeward.document.IdentityFinding;
import health.homeward.document.PageQuality;
import health.homeward.document.Sha256;
import health.homeward.readiness.RequirementResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What keeps a package a draft.
final class DraftReasons {
    private DraftReasons() {}

    static List<String> of(CaseState state) {
        List<String> reasons = new ArrayList<>();
        if (state.opinion() == null) {
            reasons.add("The kind of opinion was not chosen; completeness is judged for \""
                    + CaseState.DEFAULT_OPINION.english() + "\".");
        }
        count(reasons, papers(state, IdentityFinding.State.CONFLICT), "paper", "papers",
                "seems to be another person's and is withheld",
                "seem to be another person's and are withheld");
        count(reasons, papers(state, IdentityFinding.State.UNCLEAR), "paper", "papers",
                "does not say clearly whose it is", "do not say clearly whose they are");
        images(reasons, state);
        List<String> open = state.readiness()
                .stream()
                .filter(RequirementResult::holdsBack)
                .map(RequirementResult::requirement)
                .toList();
        if (!open.isEmpty()) {
            reasons.add("Essential, and not settled: " + String.join("; ", open) + ".");
        }
        unread(reasons, state);
        long partial = state.pages().stream().filter(page -> !page.problems().isEmpty()).count();
        if (partial > 0) {
            reasons.add(partial == 1
                    ? "A part of 1 page could not be read."
                    : "Parts of " + partial + " pages could not be read.");
        }
        long broken = state.documents()
                .stream()
                .filter(document -> document.notes().contains(Searched.BROKEN))
                .count();
        if (broken > 0) {
            reasons.add(broken + " paper(s) could not be searched for facts; their pages must be read.");
        }
        if (!state.lost().isEmpty()) {
            reasons.add(state.lost().size()
                    + " decision(s) speak of something that the pages do not say any more; look at them again.");
        }
        return List.copyOf(reasons);
    }

    /// A file of which no page could be read is counted once, as a file.
    private static void unread(List<String> reasons, CaseState state) {
        Set<Sha256> partly = state.pages()
                .stream()
                .map(page -> page.ref().source())
                .collect(Collectors.toSet());
        long files = state.unread()
                .stream()
                .map(page -> page.ref().source())
                .filter(source -> !partly.contains(source))
                .distinct()
                .count();
        long pages = state.unread().stream().filter(page -> partly.contains(page.ref().source())).count();
        long hard = state.pages()
                .stream()
                .filter(page -> page.quality().verdict() == PageQuality.Verdict.RETAKE)
                .count();
        counted(reasons, files, "file", "could not be read.");
        counted(reasons, pages, "page", "could not be read.");
        counted(reasons, hard, "page", "too hard to read, to be photographed again.");
    }

    private static void counted(List<String> reasons, long number, String what, String words) {
        if (number > 0) {
            reasons.add(number + " " + what + (number == 1 ? " " : "s ") + words);
        }
    }

    private static void images(List<String> reasons, CaseState state) {
        count(reasons, studies(state, IdentityFinding.State.CONFLICT), "study of images",
                "studies of images", "seems to be another person's and is withheld",
                "seem to be another person's and are withheld");
        count(reasons, studies(state, IdentityFinding.State.UNCLEAR), "study of images",
                "studies of images", "does not say clearly whose it is", "do not say clearly whose they are");
    }

    private static long studies(CaseState state, IdentityFinding.State wanted) {
        return undecided(state, wanted, state.images().papers());
    }

    /// Papers that no person has decided about.
    private static long papers(CaseState state, IdentityFinding.State wanted) {
        return undecided(state, wanted, state.documents());
    }

    private static long undecided(CaseState state, IdentityFinding.State wanted, List<Document> papers) {
        return papers.stream()
                .filter(document -> state.identity(document.id()) == wanted)
                .filter(document -> state.decisions()
                        .stream()
                        .noneMatch(decision -> decision instanceof Decision.Belonging said
                                && said.speaksOf(document)))
                .count();
    }

    private static void count(List<String> reasons, long number, String thing, String things, String one,
            String several) {
        if (number > 0) {
            reasons.add(number + (number == 1 ? " " + thing + " " + one : " " + things + " " + several)
                    + "; a person has to decide.");
        }
    }
}
