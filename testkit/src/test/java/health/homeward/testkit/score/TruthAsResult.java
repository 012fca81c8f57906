package health.homeward.testkit.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.homeward.testkit.truth.CaseTruth;
import health.homeward.testkit.truth.FactTruth;
import health.homeward.testkit.truth.FileTruth;
import health.homeward.testkit.truth.PageTruth;
import health.homeward.testkit.truth.PaperTruth;
import health.homeward.testkit.truth.SegmentTruth;
import health.homeward.testkit.truth.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a product that reads everything right would print.
final class TruthAsResult {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern RANGE = Pattern.compile("(-?[\\d.]+)(?:--|-|～)(-?[\\d.]+)");

    private TruthAsResult() {}

    static List<JsonNode> pages(CaseTruth truth) {
        List<JsonNode> pages = new ArrayList<>();
        for (PageTruth page : truth.pages()) {
            ObjectNode node = JSON.objectNode();
            node.put("file", page.file()).put("page", page.page()).put("rotation", page.rotation());
            ArrayNode lines = node.putArray("lines");
            for (SegmentTruth segment : page.segments()) {
                lines.addObject().put("text", segment.text()).set("box", box(segment.box()));
            }
            if (!page.placed()) {
                page.text().lines().forEach(line -> lines.addObject().put("text", line));
            }
            pages.add(node);
        }
        return pages;
    }

    static ObjectNode check(CaseTruth truth) {
        ObjectNode check = JSON.objectNode();
        ArrayNode files = check.putArray("files");
        for (FileTruth file : truth.files()) {
            files.addObject().put("path", file.path()).put("state", file.state());
        }
        ArrayNode documents = check.putArray("documents");
        for (PaperTruth paper : truth.papers()) {
            ObjectNode document = documents.addObject();
            document.put("id", paper.id()).put("kind", paper.kind()).put("identityState", paper.owner());
            paper.dates().values().stream().findFirst().ifPresent(date -> document.put("date", date));
            ArrayNode pages = document.putArray("pages");
            for (String page : paper.pages()) {
                pages.addObject()
                        .put("file", page.substring(0, page.lastIndexOf('#')))
                        .put("page", Integer.parseInt(page.substring(page.lastIndexOf('#') + 1)));
            }
        }
        ArrayNode facts = check.putArray("facts");
        truth.facts()
                .stream()
                .filter(fact -> !fact.type().equals("trap"))
                .forEach(fact -> facts.add(fact(fact)));
        return check;
    }

    private static ObjectNode fact(FactTruth fact) {
        ObjectNode node = JSON.objectNode();
        node.put("type", fact.type()).put("zh", fact.zh()).put("asserted", true);
        fact.values().forEach(node::put);
        String named = fact.value("name") + fact.value("date") + fact.value("substance");
        switch (fact.type()) {
            case "diagnosis", "stay", "allergy" -> node.put("value", named);
            case "procedure" -> node.put("value", fact.value("name"))
                    .put("planned", Boolean.parseBoolean(fact.value("planned")));
            case "vital-sign" -> vitalSign(fact, node);
            case "medication" ->
                fact.values().forEach(node.withObjectProperty("medicine").withObjectProperty("printed")::put);
            default -> {
            }
        }
        ArrayNode regions = node.putArray("regions");
        for (Spot spot : fact.spots()) {
            regions.addObject().put("file", spot.file()).put("page", spot.page()).set("box", box(spot.box()));
        }
        if (fact.type().equals("lab-result")) {
            node.set("lab", laboratory(fact));
        }
        return node;
    }

    private static void vitalSign(FactTruth fact, ObjectNode node) {
        String[] numbers = fact.value("value").split("/", -1);
        node.put("vitalSign", fact.value("kind")).put("first", new BigDecimal(numbers[0]));
        if (numbers.length > 1) {
            node.put("second", new BigDecimal(numbers[1]));
        }
    }

    private static ObjectNode laboratory(FactTruth fact) {
        ObjectNode lab = JSON.objectNode();
        lab.putObject("printed")
                .put("name", fact.value("name"))
                .put("result", fact.value("result"))
                .put("unit", fact.value("unit"));
        String digits = fact.value("result").replaceAll("[<>]", "");
        if (digits.matches("-?[\\d.]+")) {
            lab.put("value", new BigDecimal(digits));
        }
        lab.put("comparator", fact.value("comparator").isEmpty() ? null : fact.value("comparator"));
        lab.put("unit", Units.ucum(fact.value("unit")));
        lab.put("flag", fact.value("flag").isEmpty() ? null : fact.value("flag"));
        Matcher range = RANGE.matcher(fact.value("range"));
        if (range.matches()) {
            lab.put("low", new BigDecimal(range.group(1))).put("high", new BigDecimal(range.group(2)));
        } else if (fact.value("range").startsWith("<")) {
            lab.put("high", new BigDecimal(fact.value("range").substring(1)));
        }
        return lab;
    }

    private static ArrayNode box(List<Double> box) {
        ArrayNode node = JSON.arrayNode();
        box.forEach(node::add);
        return node;
    }
}
