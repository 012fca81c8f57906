package health.homeward.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.homeward.document.Json;
import health.homeward.medication.Directions;
import health.homeward.medication.Ingredient;
import health.homeward.medication.Medicine;

/// A medicine as one JSON object, by the contract of `homeward meds --json`.
final class MedicineJson {
    private MedicineJson() {}

    static String of(Medicine medicine) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("input", medicine.input()).put("state", medicine.outcome().state());
        ArrayNode ingredients = node.putArray("ingredients");
        for (Ingredient ingredient : medicine.outcome().ingredients()) {
            ObjectNode one = ingredients.addObject().put("inn", ingredient.inn());
            ingredient.atc().forEach(one.putArray("atc")::add);
        }
        medicine.outcome().atc().forEach(node.putArray("atc")::add);
        Directions directions = medicine.directions();
        node.put("brand", medicine.brand())
                .put("form", medicine.form())
                .put("strength", directions.strength())
                .put("dose", directions.dose())
                .put("route", directions.route())
                .put("frequency", directions.frequency());
        node.put("tcm", medicine.tcm()).put("doNotStop", medicine.doNotStop());
        medicine.outcome().suggestions().forEach(node.putArray("suggestions")::add);
        return node.put("reason", medicine.reason()).toString();
    }
}
