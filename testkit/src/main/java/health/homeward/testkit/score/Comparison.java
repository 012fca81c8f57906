package health.homeward.testkit.score;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.testkit.truth.FactTruth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a finding says otherwise than the truth.
final class Comparison {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final FactTruth truth;
    private final Finding finding;
    private final List<String> wrong = new ArrayList<>();

    private Comparison(FactTruth truth, Finding finding) {
        this.truth = truth;
        this.finding = finding;
    }

    static List<String> wrong(FactTruth truth, Finding finding) {
        Comparison comparison = new Comparison(truth, finding);
        switch (truth.type()) {
            case "lab-result" -> comparison.laboratory();
            case "medication" -> comparison.medicine();
            case "diagnosis" -> comparison.codes("role", "certainty");
            case "procedure" -> comparison.codes("planned");
            case "allergy" -> comparison.codes("present");
            case "stay" -> comparison.same("date", truth.value("date"),
                    finding.json()
                            .toString()
                            .contains(truth.value(
                                    "date")));
            case "vital-sign" ->
                comparison.number("value", truth.value("value"), finding.json().path("value"));
            default -> {
            }
        }
        return comparison.wrong;
    }

    private void laboratory() {
        JsonNode lab = finding.json().path("lab");
        String result = truth.value("result");
        words("name", truth.value("name"));
        if (NUMBER.matcher(result.replaceAll("[<>]", "")).matches()) {
            number("value", result.replaceAll("[<>]", ""),
                    lab.path("value").isMissingNode() ? finding.json().path("value") : lab.path("value"));
            same("comparator", truth.value("comparator"),
                    (lab.path("comparator").isNull() ? "" : lab.path("comparator").asText())
                            .equals(truth.value("comparator")));
            range(lab);
        } else {
            words("result", result);
        }
        if (!truth.value("flag").isEmpty() && !lab.path("flag").isNull()) {
            same("flag", truth.value("flag"), lab.path("flag").asText("").equals(truth.value("flag")));
        }
        unit(lab.path("unit").isNull() ? "" : lab.path("unit").asText());
    }

    private void range(JsonNode lab) {
        List<String> limits = new ArrayList<>();
        Matcher numbers = Pattern.compile("(?<![\\d-])-?\\d+(?:\\.\\d+)?|(?<=-)\\d+(?:\\.\\d+)?")
                .matcher(truth.value("range"));
        while (numbers.find()) {
            limits.add(numbers.group());
        }
        if (limits.size() == 2) {
            number("low", limits.get(0), lab.path("low"));
        }
        if (!limits.isEmpty()) {
            number("high", limits.getLast(), lab.path("high"));
        }
    }

    private void unit(String unit) {
        String printed = Units.ucum(truth.value("unit"));
        same("unit", printed, unit.equals(printed));
    }

    private void medicine() {
        for (String part : List.of("name", "dose", "route", "frequency")) {
            words(part, truth.value(part));
        }
        String list = finding.text("list");
        same("list", truth.value("list"), list.isEmpty() || list.equals(truth.value("list")));
    }

    private void codes(String... names) {
        for (String name : names) {
            if (!truth.value(name).isEmpty()) {
                same(name, truth.value(name),
                        finding.text(name).toLowerCase(Locale.ROOT).equals(truth.value(name)));
            }
        }
    }

    private void words(String name, String expected) {
        same(name, expected, Fold.of(finding.json().toString()).contains(Fold.of(expected)));
    }

    private void number(String name, String expected, JsonNode actual) {
        String first = expected.split("/", -1)[0];
        same(name, expected, actual.isNumber()
                ? actual.decimalValue().compareTo(new BigDecimal(first)) == 0
                : Fold.of(actual.asText()).contains(Fold.of(expected)));
    }

    private void same(String name, String expected, boolean same) {
        if (!same) {
            wrong.add(name + " is not " + expected);
        }
    }
}
