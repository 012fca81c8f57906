package health.homeward.testkit.score;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.testkit.truth.FactTruth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a finding says otherwise than the truth, and what it leaves out. Every value is looked for in its own field.
final class Comparison {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern LIMIT = Pattern
            .compile("(?<![\\d-])-?\\d+(?:\\.\\d+)?|(?<=-)\\d+(?:\\.\\d+)?");

    private final FactTruth truth;
    private final JsonNode found;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private Comparison(FactTruth truth, JsonNode found) {
        this.truth = truth;
        this.found = found;
    }

    static Comparison of(FactTruth truth, Finding finding) {
        Comparison comparison = new Comparison(truth, finding.json());
        comparison.compare();
        return comparison;
    }

    List<String> wrong() {
        return wrong;
    }

    /// All that keeps it from being right.
    List<String> all() {
        List<String> all = new ArrayList<>(wrong);
        all.addAll(missing);
        return all;
    }

    private void compare() {
        switch (truth.type()) {
            case "lab-result" -> laboratory();
            case "medication" -> medicine();
            case "diagnosis" -> {
                codes("value=name", "certainty");
                String role = text(found.path("role"));
                text("role", truth.value("role"),
                        role.equals("other") && !truth.value("role").equals("other") ? "" : role);
            }
            case "procedure" -> codes("value=name", "planned", "date");
            case "allergy" -> codes("present", "value=substance", "reaction");
            case "stay" -> codes("event", "value=date");
            case "vital-sign" -> vitalSign();
            case "mention" -> {
                codes("family", "status");
                day("when", found.path("when"));
            }
            case "follow-up" -> codes("when");
            case "pathology-finding" -> codes("aspect", "marker", "result");
            case "imaging-finding" -> codes("part");
            default -> {
            }
        }
    }

    private void laboratory() {
        JsonNode lab = found.path("lab");
        String result = truth.value("result");
        String name = lab.path("printed").path("name").asText("");
        boolean whole = Fold.of(name).equals(Fold.of(truth.value("name")));
        text("name", truth.value("name"), whole ? name : name.replaceAll("[(（].*", ""));
        if (NUMBER.matcher(result.replaceAll("[<>]", "")).matches()) {
            number("value", result.replaceAll("[<>]", ""), lab.path("value"));
            if (!lab.path("value").isNull()) {
                text("comparator", truth.value("comparator"), text(lab.path("comparator")));
            }
            range(lab);
        } else {
            text("result", result, text(lab.path("printed").path("result")));
        }
        text("flag", truth.value("flag"), text(lab.path("flag")));
        String unit = Units.ucum(truth.value("unit"));
        text("unit", unit, text(lab.path("unit")));
        if (!unit.equals(text(lab.path("unit")))) {
            text("printed unit", truth.value("unit"), text(lab.path("printed").path("unit")));
        }
        day("collected", lab.path("collected"));
    }

    private void range(JsonNode lab) {
        List<String> limits = new ArrayList<>();
        Matcher numbers = LIMIT.matcher(truth.value("range"));
        while (numbers.find()) {
            limits.add(numbers.group());
        }
        boolean lowOnly = truth.value("range").startsWith(">");
        if (limits.size() == 2 || lowOnly) {
            number("low", limits.getFirst(), lab.path("low"));
        }
        if (!limits.isEmpty() && !lowOnly) {
            number("high", limits.getLast(), lab.path("high"));
        }
    }

    /// Not every paper prints the day that the truth knows; where none is said, none is wrong.
    private void day(String name, JsonNode actual) {
        if (actual.isTextual() && !truth.value(name).isEmpty()
                && !actual.asText().startsWith(truth.value(name))) {
            wrong.add(name + " is not " + truth.value(name));
        }
    }

    private void medicine() {
        JsonNode medicine = found.path("medicine").path("printed");
        for (String part : List.of("name", "strength", "dose", "route", "frequency", "quantity")) {
            text(part, truth.value(part), text(medicine.path(part)));
        }
        text("duration", truth.value("duration"), text(found.path("duration")));
        String list = text(found.path("list"));
        text("list", truth.value("list"), list.equals("unknown") ? "" : list);
    }

    private void vitalSign() {
        codes("vitalSign=kind", "unit");
        String[] parts = truth.value("value").split("/", -1);
        number("value", parts[0], found.path("first"));
        if (parts.length > 1) {
            number("second value", parts[1], found.path("second"));
        }
    }

    /// Fields by name, `ours=truth's` where the names differ.
    private void codes(String... names) {
        for (String pair : names) {
            String[] name = pair.split("=", -1);
            String expected = truth.value(name[name.length - 1]);
            if (!expected.isEmpty()) {
                text(name[name.length - 1], expected, text(found.path(name[0])));
            }
        }
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asText("");
    }

    private void text(String name, String expected, String actual) {
        if (!Fold.of(actual).equals(Fold.of(expected))) {
            (actual.isEmpty() ? missing : wrong).add(name + " is not " + expected + " but " + actual);
        }
    }

    private void number(String name, String expected, JsonNode actual) {
        if (!actual.isNumber()) {
            missing.add(name + " is not " + expected);
        } else if (actual.decimalValue().compareTo(new BigDecimal(expected)) != 0) {
            wrong.add(name + " is not " + expected + " but " + actual.asText());
        }
    }
}
