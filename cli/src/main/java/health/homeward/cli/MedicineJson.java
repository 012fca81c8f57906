package health.homeward.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import health.homeward.medication.Directions;
import health.homeward.medication.Ingredient;
import health.homeward.medication.Medicine;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/// A medicine as one JSON object, by the contract of `homeward meds --json`. It is written piece by piece: an object
/// mapper takes longer to build than all the tables to load.
final class MedicineJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private MedicineJson() {}

    static String of(Medicine medicine) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(written)) {
            json.writeStartObject();
            json.writeStringField("input", medicine.input());
            json.writeStringField("state", medicine.outcome().state());
            json.writeArrayFieldStart("ingredients");
            for (Ingredient ingredient : medicine.outcome().ingredients()) {
                json.writeStartObject();
                json.writeStringField("inn", ingredient.inn());
                texts(json, "atc", ingredient.atc());
                json.writeEndObject();
            }
            json.writeEndArray();
            texts(json, "atc", medicine.outcome().atc());
            printed(json, medicine);
            json.writeBooleanField("tcm", medicine.tcm());
            json.writeBooleanField("doNotStop", medicine.doNotStop());
            texts(json, "suggestions", medicine.outcome().suggestions());
            json.writeStringField("reason", medicine.reason());
            json.writeEndObject();
        }
        return written.toString();
    }

    private static void printed(JsonGenerator json, Medicine medicine) throws IOException {
        Directions directions = medicine.directions();
        json.writeStringField("brand", medicine.brand());
        json.writeStringField("form", medicine.form());
        json.writeStringField("strength", directions.strength());
        json.writeStringField("dose", directions.dose());
        json.writeStringField("route", directions.route());
        json.writeStringField("frequency", directions.frequency());
    }

    private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
