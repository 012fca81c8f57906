package health.homeward.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import health.homeward.lab.Converted;
import health.homeward.lab.LabRow;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A laboratory row as one JSON object, by the contract of `homeward labs --json`.
final class LabJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private LabJson() {}

    static String of(LabRow row) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(written)) {
            json.writeStartObject();
            json.writeObjectFieldStart("input");
            json.writeStringField("name", row.input().name());
            json.writeStringField("value", row.input().value());
            json.writeStringField("unit", row.input().unit());
            json.writeStringField("range", row.input().range());
            json.writeEndObject();
            json.writeStringField("state", row.state().name());
            json.writeStringField("english", row.english());
            json.writeStringField("loinc", row.loinc());
            number(json, "value", row.value());
            json.writeStringField("comparator", row.comparator());
            json.writeStringField("text", row.text());
            json.writeStringField("unit", row.unit());
            number(json, "low", row.low());
            number(json, "high", row.high());
            json.writeStringField("flag", row.flag() == null ? null : row.flag().name());
            converted(json, row.converted());
            json.writeStringField("reason", row.reason());
            json.writeEndObject();
        }
        return written.toString();
    }

    private static void converted(JsonGenerator json, @Nullable Converted converted) throws IOException {
        if (converted == null) {
            json.writeNullField("converted");
            return;
        }
        json.writeObjectFieldStart("converted");
        number(json, "value", converted.value());
        json.writeStringField("unit", converted.unit());
        number(json, "low", converted.low());
        number(json, "high", converted.high());
        json.writeStringField("loinc", converted.loinc());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String field, @Nullable BigDecimal number) throws IOException {
        json.writeFieldName(field);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.stripTrailingZeros().toPlainString());
        }
    }
}
