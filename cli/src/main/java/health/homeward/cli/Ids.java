package health.homeward.cli;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.casefile.CaseState;
import health.homeward.casefile.FactEnglish;
import health.homeward.document.Document;
import health.homeward.document.Fact;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Json;
import health.homeward.document.PageRef;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.document.Standing;
import health.homeward.readiness.RequirementResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What decisions can be about, a line each: the id, what it is now, and its page. Facts of another person's papers are
/// left out.
final class Ids {
    private final CaseState state;
    private final Map<Sha256, String> files;

    Ids(CaseState state) {
        this.state = state;
        this.files = state.sources()
                .stream()
                .collect(Collectors.toMap(SourceFile::sha256, SourceFile::name));
    }

    String all() {
        List<String> lines = new ArrayList<>();
        lines.add("Papers (--patients, --another, --kind)");
        state.documents().forEach(paper -> lines.add("  " + line(paper)));
        lines.add("");
        lines.add("Facts (--fact, --exclude, --correct with --set)");
        List<Fact> facts = state.facts()
                .stream()
                .filter(fact -> state.identity(fact.source().document()) != IdentityFinding.State.CONFLICT)
                .toList();
        facts.forEach(fact -> lines.add("  " + line(fact)));
        lines.add("");
        lines.add("Parts for --set");
        parts(facts).forEach((type, parts) -> lines.add("  " + type + ": " + parts));
        lines.add("");
        lines.add("Requirements (--wanted)");
        state.readiness().forEach(result -> lines.add("  " + line(result)));
        return String.join("\n", lines);
    }

    /// What is known of the thing with that id; says so when it is not there.
    String line(String id) {
        Stream<String> papers = state.documents()
                .stream()
                .filter(paper -> paper.id().value().equals(id))
                .map(this::line);
        Stream<String> facts = state.facts()
                .stream()
                .filter(fact -> fact.source().id().value().equals(id))
                .map(this::line);
        Stream<String> requirements = state.readiness()
                .stream()
                .filter(result -> result.id().equals(id))
                .map(this::line);
        return Stream.of(papers, facts, requirements)
                .flatMap(lines -> lines)
                .findFirst()
                .orElse(id + "  left out");
    }

    private String line(Document paper) {
        return String.join("  ", paper.id().value(), paper.kind().code(),
                state.identity(paper.id()).name().toLowerCase(Locale.ROOT), paper.title(),
                page(paper.parts().getFirst().page())
                        + (paper.parts().size() > 1 ? " and " + (paper.parts().size() - 1) + " more" : ""))
                + decided(paper);
    }

    /// Who decided whose it is, when somebody did.
    private String decided(Document paper) {
        IdentityFinding finding = state.identities().get(paper.id());
        return finding == null || !finding.because().getFirst().startsWith("Decided by ")
                ? ""
                : "  " + finding.because().getFirst();
    }

    private String line(Fact fact) {
        String value = Stream
                .of(Optional.ofNullable(FactJson.value(fact)), Optional.ofNullable(FactJson.unit(fact)))
                .flatMap(Optional::stream)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return String.join("  ", fact.source().id().value(), fact.type(), plain(value),
                "“" + plain(fact.source().zh()) + "”" + Optional.ofNullable(FactEnglish.of(fact))
                        .map(english -> " = " + english)
                        .orElse(""),
                page(fact.source().regions().getFirst().page()), standing(fact));
    }

    private static String standing(Fact fact) {
        return switch (fact.source().standing()) {
            case Standing.Confirmed said -> "confirmed by " + said.by();
            case Standing.Corrected said -> "corrected by " + said.by();
            case Standing.Read _ -> fact.source().asserted() ? "read" : "read, not certain";
        };
    }

    private String line(RequirementResult result) {
        return String.join("  ", result.id(),
                result.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                result.severity().name().toLowerCase(Locale.ROOT),
                result.requirement() + ": " + result.because());
    }

    private String page(PageRef page) {
        return files.getOrDefault(page.source(), "?") + " p. " + page.page();
    }

    private static Map<String, String> parts(List<Fact> facts) {
        Map<String, String> parts = new TreeMap<>();
        for (Fact fact : facts) {
            parts.computeIfAbsent(fact.type(), _ -> {
                JsonNode tree = Json.MAPPER.valueToTree(fact);
                return tree.propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(part -> !part.equals("source") && !part.equals("type"))
                        .collect(Collectors.joining(", "));
            });
        }
        return parts;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("\\p{Cc}", "").strip();
    }
}
