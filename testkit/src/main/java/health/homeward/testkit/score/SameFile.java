package health.homeward.testkit.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.homeward.testkit.truth.CaseTruth;
import health.homeward.testkit.truth.FileTruth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Files that were handed in twice: the product may name either, the truth names one.
final class SameFile {
    private SameFile() {}

    /// The result with every place and page under the name that the truth uses.
    static JsonNode named(CaseTruth truth, JsonNode check) {
        Map<String, String> names = new HashMap<>();
        for (FileTruth file : truth.files()) {
            if (file.state().equals("USED")) {
                paths(check, file.path()).forEach(
                        path -> names.put(Finding.fileName(path), Finding.fileName(file.path())));
            }
        }
        JsonNode copy = check.deepCopy();
        for (JsonNode place : copy.findParents("file")) {
            ObjectNode object = (ObjectNode) place;
            String name = Finding.fileName(object.path("file").asText());
            object.put("file", names.getOrDefault(name, name));
        }
        return copy;
    }

    /// All paths whose bytes are those of the file, itself among them.
    static List<String> paths(JsonNode check, String path) {
        String sha = sha(check, path);
        return check.path("files")
                .findParents("path")
                .stream()
                .filter(file -> file.path("path").asText().equals(path)
                        || (!sha.isEmpty() && file.path("sha256").asText().equals(sha)))
                .map(file -> file.path("path").asText())
                .toList();
    }

    private static String sha(JsonNode check, String path) {
        for (JsonNode file : check.path("files")) {
            if (file.path("path").asText().equals(path) && file.path("sha256").isTextual()) {
                return file.path("sha256").asText();
            }
        }
        return "";
    }
}
