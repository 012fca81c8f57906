package health.homeward.testkit.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import health.homeward.testkit.truth.CaseTruth;
import health.homeward.testkit.truth.FileTruth;
import health.homeward.testkit.truth.PaperTruth;
import java.util.ArrayList;
import java.util.List;

/// Whether every file has its account, and papers were told apart, named and given to their owner.
final class PaperScore {
    private final Tally files = new Tally("files accounted");
    private final Tally bounds = new Tally("papers bounded");
    private final Tally kinds = new Tally("kinds");
    private final Tally owners = new Tally("identity states");
    private final Tally dates = new Tally("paper dates");

    private PaperScore() {}

    static List<Tally> of(CaseTruth truth, JsonNode check) {
        PaperScore score = new PaperScore();
        truth.files().forEach(file -> score.file(file, check));
        truth.papers().forEach(paper -> score.paper(paper, check.path("documents")));
        return List.of(score.files, score.bounds, score.kinds, score.owners, score.dates);
    }

    private void file(FileTruth truth, JsonNode check) {
        for (JsonNode account : check.path("files")) {
            if (account.path("path").asText().equals(truth.path())) {
                String state = account.path("state").asText();
                boolean either = List.of("USED", "DUPLICATE").containsAll(List.of(state, truth.state()))
                        && SameFile.paths(check, truth.path()).size() > 1;
                if (state.equals(truth.state()) || either) {
                    files.right();
                } else {
                    files.missed(truth.path() + " is " + account.path("state").asText());
                }
                return;
            }
        }
        files.missed(truth.path() + " has no account");
    }

    private void paper(PaperTruth truth, JsonNode documents) {
        JsonNode found = best(truth, documents);
        if (pages(found).equals(truth.pages())) {
            bounds.right();
        } else {
            bounds.missed(truth.title() + " " + truth.pages() + " became " + pages(found));
        }
        String kind = found.path("kind").asText("none");
        if (kind.equals(truth.kind())) {
            kinds.right();
        } else if (kind.equals("unknown") || kind.equals("none")) {
            kinds.missed(truth.kind() + " not recognised: " + truth.title() + " " + truth.pages());
        } else {
            kinds.missed(truth.kind() + " taken for " + kind);
            kinds.dangerous(truth.title() + " " + truth.pages());
        }
        owner(truth, found.path("identityState").asText("none"));
        if (!truth.dates().isEmpty()) {
            date(truth, found.path("date").asText());
        }
    }

    private void owner(PaperTruth truth, String state) {
        if (state.equals(truth.owner())) {
            owners.right();
            return;
        }
        owners.missed(truth.title() + " " + truth.pages() + ": " + state + " instead of " + truth.owner());
        if (truth.owner().equals("CONFLICT") && state.equals("MATCH")) {
            owners.dangerous("another person's paper taken for the patient's");
        }
    }

    private void date(PaperTruth truth, String date) {
        if (truth.dates().containsValue(date)) {
            dates.right();
        } else {
            dates.missed(truth.title() + ": " + date + " instead of one of " + truth.dates());
            if (date.matches("\\d{4}-\\d\\d-\\d\\d")) {
                dates.dangerous(truth.title() + " " + date);
            }
        }
    }

    /// The document that shares most pages.
    private static JsonNode best(PaperTruth truth, JsonNode documents) {
        JsonNode best = MissingNode.getInstance();
        double most = 0;
        for (JsonNode document : documents) {
            List<String> pages = pages(document);
            double shared = pages.stream().filter(truth.pages()::contains).count();
            double share = shared / (pages.size() + truth.pages().size() - shared);
            if (share > most) {
                most = share;
                best = document;
            }
        }
        return best;
    }

    private static List<String> pages(JsonNode document) {
        List<String> pages = new ArrayList<>();
        document.path("pages")
                .forEach(page -> pages.add(
                        Finding.fileName(page.path("file").asText()) + "#" + page.path("page").asInt()));
        return pages;
    }
}
