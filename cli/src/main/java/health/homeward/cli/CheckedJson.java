package health.homeward.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.homeward.document.Json;
import health.homeward.translation.Checked;

/// The contract of `check-translation --json`.
final class CheckedJson {
    private CheckedJson() {}

    static String of(String source, String target, Checked checked) throws JsonProcessingException {
        ObjectNode object = Json.MAPPER.createObjectNode();
        object.put("source", source);
        object.put("target", target);
        object.put("verdict", checked.verdict().name());
        ArrayNode findings = object.putArray("findings");
        checked.findings()
                .forEach(finding -> findings.addObject()
                        .put("check", finding.check().code())
                        .put("severity", finding.severity().name())
                        .put("source", finding.source())
                        .put("target", finding.target())
                        .put("message", finding.message()));
        return Json.MAPPER.writeValueAsString(object);
    }
}
