package health.homeward.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import health.homeward.lab.LabReading;
import health.homeward.lab.LabReading.Converted;
import health.homeward.lab.LabRow;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A laboratory row as one JSON object, by the contract of `homeward labs --json`.
final class LabJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private LabJson() {}

    static String of(LabRow row, LabReading reading) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(written)) {
            json.writeStartObject();
            json.writeObjectFieldStart("input");
            json.writeStringField("name", row.name());
            json.writeStringField("value", row.value());
            json.writeStringField("unit", row.unit());
            json.writeStringField("range", row.range());
            json.writeEndObject();
            json.writeStringField("state", reading.state().name());
            json.writeStringField("english", reading.english());
            json.writeStringField("loinc", reading.loinc());
            number(json, "value", reading.value());
            json.writeStringField("comparator", reading.comparator());
            json.writeStringField("text", reading.text());
            json.writeStringField("unit", reading.unit());
            number(json, "low", reading.low());
            number(json, "high", reading.high());
            json.writeStringField("flag", reading.flag() == null ? null : reading.flag().name());
            converted(json, reading.converted());
            json.writeStringField("reason", reading.reason());
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
        number(json, "factor", converted.factor());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, @Nullable BigDecimal number)
            throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeFieldName(name);
            json.writeNumber(number.toPlainString());
        }
    }
}
