package health.homeward.testkit.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import health.homeward.testkit.truth.CaseTruth;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Scores the output of `homeward check --json` and `homeward read --json` against the truth of a generated case.
public final class Score {
    private Score() {}

    /// Prints the measures and what was missed: `--truth FILE`, `--check FILE`, `--read FILE`, the last two optional.
    public static void main(String[] arguments) throws IOException {
        CaseTruth truth = null;
        List<JsonNode> check = List.of();
        List<JsonNode> read = List.of();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            Path file = Path.of(arguments[i + 1]);
            switch (arguments[i]) {
                case "--truth" -> truth = CaseTruth.read(file);
                case "--check" -> check = values(file);
                case "--read" -> read = values(file);
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        if (truth == null) {
            throw new IllegalArgumentException("--truth FILE [--check FILE] [--read FILE]");
        }
        List<Tally> tallies = new ArrayList<>();
        if (!read.isEmpty()) {
            tallies.addAll(ofPages(truth, read));
        }
        for (JsonNode one : check) {
            tallies.addAll(ofCase(truth, one));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        tallies.forEach(out::println);
        for (Tally tally : tallies) {
            tally.misses().forEach(miss -> out.println(tally.name() + ": " + miss));
        }
    }

    /// The measures of reading alone, over the objects that `read --json` prints, one a page.
    public static List<Tally> ofPages(CaseTruth truth, List<JsonNode> pages) {
        return PageScore.of(truth, pages);
    }

    /// The measures of a whole case, over the object that `check --json` prints.
    public static List<Tally> ofCase(CaseTruth truth, JsonNode result) {
        JsonNode check = SameFile.named(truth, result);
        List<Tally> tallies = new ArrayList<>(PaperScore.of(truth, check));
        tallies.addAll(FactScore.of(truth, check));
        return tallies;
    }

    /// One object after the other, or an array of them.
    private static List<JsonNode> values(Path file) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        try (MappingIterator<JsonNode> values = new JsonMapper().readerFor(JsonNode.class)
                .readValues(file.toFile())) {
            while (values.hasNext()) {
                JsonNode value = values.next();
                if (value.isArray()) {
                    value.forEach(all::add);
                } else {
                    all.add(value);
                }
            }
        }
        return all;
    }
}
