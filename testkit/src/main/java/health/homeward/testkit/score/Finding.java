package health.homeward.testkit.score;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.testkit.truth.FactTruth;
import health.homeward.testkit.truth.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// A fact of the result.
record Finding(JsonNode json) {
    static List<Finding> all(JsonNode check) {
        List<Finding> all = new ArrayList<>();
        check.path("facts").forEach(fact -> all.add(new Finding(fact)));
        return all;
    }

    static List<Double> box(JsonNode of) {
        List<Double> box = new ArrayList<>();
        of.path("box").forEach(number -> box.add(number.asDouble()));
        return box;
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String type() {
        return json.path("type").asText();
    }

    String zh() {
        return json.path("zh").asText();
    }

    boolean asserted() {
        return json.path("asserted").asBoolean(true);
    }

    String text(String field) {
        return json.path(field).isNull() ? "" : json.path(field).asText();
    }

    /// Whether one of its regions points at one of the spots.
    boolean isAt(List<Spot> spots) {
        return meets(spots, Spot::isMetBy);
    }

    /// Whether one of its regions points at one of the spots or is the stretch of the row that holds it.
    boolean isAround(List<Spot> spots) {
        return isAt(spots) || meets(spots, Spot::isHeldBy);
    }

    private boolean meets(List<Spot> spots, BiPredicate<Spot, List<Double>> how) {
        for (JsonNode region : json.path("regions")) {
            List<Double> box = box(region);
            for (Spot spot : spots) {
                if (box.size() == 4 && spot.file().equals(fileName(region.path("file").asText()))
                        && spot.page() == region.path("page").asInt() && how.test(spot, box)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether it speaks of the same words: one text contains the other, or a part that names the fact; where
    /// the kind says what it is, that.
    boolean saysWhat(FactTruth fact) {
        if (type().equals("vital-sign")) {
            return text("vitalSign").equals(fact.value("kind"));
        }
        if (type().equals("stay")) {
            return text("event").equals(fact.value("event"));
        }
        String own = Fold.of(zh());
        String printed = Fold.of(json.path("medicine").path("printed").path("name").asText(""));
        String name = Fold.of(fact.value("name").isEmpty() ? fact.zh() : fact.value("name"));
        return (!printed.isEmpty() && printed.equals(name))
                || (!own.isEmpty() && (own.contains(name) || name.contains(own)));
    }
}
