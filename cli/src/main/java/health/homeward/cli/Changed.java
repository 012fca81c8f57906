package health.homeward.cli;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.casefile.CaseState;
import health.homeward.document.Json;
import java.util.List;
import java.util.Locale;

/// What a correction changed, part by part: also what followed from the parts that were set.
final class Changed {
    private Changed() {}

    static List<String> lines(CaseState before, CaseState after, String id) {
        JsonNode old = fact(before, id);
        List<String> parts = fact(after, id).propertyStream()
                .filter(part -> !part.getKey().equals("source")
                        && !part.getValue().equals(old.get(part.getKey())))
                .map(part -> part.getKey() + ": " + words(old.get(part.getKey())) + " \u2192 "
                        + words(part.getValue()))
                .toList();
        return parts.isEmpty() ? List.of("no part is another than before") : parts;
    }

    private static JsonNode fact(CaseState state, String id) {
        return state.facts()
                .stream()
                .filter(fact -> fact.source().id().value().equals(id))
                .findFirst()
                .<JsonNode>map(Json.MAPPER::valueToTree)
                .orElse(Json.MAPPER.createObjectNode());
    }

    private static String words(JsonNode value) {
        String text = value == null || value.isNull() ? "nothing" : value.asText();
        return text.matches("[A-Z_]{2,}") ? text.toLowerCase(Locale.ROOT).replace('_', '-') : text;
    }
}
