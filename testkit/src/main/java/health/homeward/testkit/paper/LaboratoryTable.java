package health.homeward.testkit.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A table of results: values inside and outside their ranges, printed marks, and now and then a mark that is wrong.
final class LaboratoryTable {
    private static final List<List<String>> ORDERS = List.of(
            List.of("number", "name", "abbreviation", "result", "flag", "range", "unit"),
            List.of("name", "result", "flag", "unit", "range"),
            List.of("number", "abbreviation", "name", "result", "unit",
                    "flag", "range"),
            List.of("name", "abbreviation", "result", "unit", "range", "flag"));
    private static final Map<String, String> HEADS = Map.of("number", "{序号|No|NO.}", "name",
            "{检验项目|项目|项目名称|检验项目名称}", "abbreviation", "{简称|代码|英文缩写|缩写}", "result", "{结果|测定结果|检验结果}", "flag",
            "{提示|标志|状态|}", "range", "{参考区间|参考范围|参考值|正常参考值}", "unit", "{单位|单  位}");
    private static final Map<String, Double> WEIGHTS = Map.of("number", 0.5, "name", 2.7, "abbreviation", 1.1,
            "result",
            1.1, "flag", 0.6, "range", 1.6, "unit", 1.2);

    private static final Map<String, String> ENGLISH = Map.of("number", "", "name", " Test", "abbreviation",
            " Code",
            "result", " Result", "flag", " Flag", "range", " Reference", "unit", " Unit");

    private final Scribe scribe;
    private final String specimen;
    private final String collected;
    private final int marks;
    private final int ranges;
    private final int powers;

    private LaboratoryTable(Scribe scribe, String specimen, String collected) {
        this.scribe = scribe;
        this.specimen = specimen;
        this.collected = collected;
        marks = scribe.random.nextInt(4);
        ranges = scribe.random.nextInt(4);
        powers = scribe.random.nextInt(4);
    }

    static Block.Grid of(String panel, String specimen, Scribe scribe) {
        return new LaboratoryTable(scribe, specimen, scribe.dates.getOrDefault("collected", "")).grid(panel);
    }

    private Block.Grid grid(String panel) {
        List<Analyte> analytes = Analyte.panel(panel);
        int blocks = analytes.size() >= 18 && scribe.random.nextInt(3) > 0 ? 2 : 1;
        List<String> order = blocks == 2
                ? List.of("name", "result", "flag", "range", "unit")
                : ORDERS.get(scribe.random.nextInt(ORDERS.size()));
        List<List<Words>> rows = new ArrayList<>();
        for (Analyte analyte : analytes) {
            rows.add(row(analyte, rows.size() + 1, order));
        }
        return new Block.Grid(
                order.stream().map(column -> head(column)).toList(),
                order.stream().map(column -> WEIGHTS.getOrDefault(column, 1.0)).toList(), rows, blocks);
    }

    private String head(String column) {
        String chinese = scribe.fill(HEADS.getOrDefault(column, ""));
        return scribe.stay.hospital().bilingual()
                ? (chinese + ENGLISH.getOrDefault(column, "")).strip()
                : chinese;
    }

    /// Powers of ten are written in three ways.
    private String unit(Analyte analyte) {
        return analyte.unit().startsWith("10^")
                ? List.of("10^", "×10^", "10^", "10").get(powers) + (powers == 3
                        ? analyte.unit().substring(3).replace("12", "¹²").replace('9', '⁹')
                        : analyte.unit().substring(3))
                : analyte.unit();
    }

    private List<Words> row(Analyte analyte, int number, List<String> order) {
        String result = result(analyte);
        String flag = flag(analyte, result);
        String mark = mark(flag);
        String shown = scribe.random.nextInt(60) == 0 ? mark(flag.equals("N") ? "H" : "N") : mark;
        Map<String, String> printed = new LinkedHashMap<>();
        printed.put("name", analyte.name());
        printed.put("abbreviation", order.contains("abbreviation") ? analyte.abbreviation() : "");
        printed.put("result", result);
        printed.put("range", range(analyte));
        printed.put("unit", unit(analyte));
        printed.put("flag", shown);
        Map<String, String> values = new LinkedHashMap<>(printed);
        values.remove("flag");
        values.put("printedFlag", shown);
        values.put("flag", flag);
        values.put("specimen", specimen);
        values.put("collected", collected);
        if (result.startsWith("<") || result.startsWith(">")) {
            values.put("comparator", result.substring(0, 1));
        }
        String id = scribe.fact("lab-result", values, analyte.name());
        return order.stream()
                .map(column -> column.equals("number")
                        ? Words.plain(Integer.toString(number))
                        : Words.part(printed.getOrDefault(column, ""), id, column))
                .toList();
    }

    private String result(Analyte analyte) {
        String told = scribe.story.abnormal().get(analyte.abbreviation());
        if (told != null) {
            return told;
        }
        if (analyte.isQualitative()) {
            return analyte.low().split("\\|", 2)[0];
        }
        double high = Double.parseDouble(analyte.high());
        double low = analyte.low().isEmpty() ? high * 0.1 : Double.parseDouble(analyte.low());
        double width = high - low;
        double value = low + width * (0.05 + 0.9 * scribe.random.nextDouble());
        if (scribe.random.nextInt(14) == 0) {
            value = scribe.random.nextBoolean() || low <= 0
                    ? high + width * 0.2 * scribe.random.nextDouble() + width * 0.02
                    : Math.max(low * 0.6, low - width * 0.15 * scribe.random.nextDouble() - width * 0.02);
        }
        return String.format(Locale.ROOT, "%." + analyte.decimals() + "f", value);
    }

    /// H, L, N, A, or nothing where it cannot be decided.
    private static String flag(Analyte analyte, String result) {
        if (analyte.isQualitative()) {
            return analyte.low().isEmpty()
                    ? ""
                    : List.of(analyte.low().split("\\|", -1)).contains(result) ? "N" : "A";
        }
        String digits = result.replaceAll("[<>]", "");
        BigDecimal value = new BigDecimal(digits);
        BigDecimal high = new BigDecimal(analyte.high());
        boolean noLow = analyte.low().isEmpty() || new BigDecimal(analyte.low()).signum() == 0;
        if (result.startsWith("<")) {
            return noLow && value.compareTo(high) <= 0
                    ? "N"
                    : !noLow && value.compareTo(new BigDecimal(analyte.low())) <= 0 ? "L" : "";
        }
        if (result.startsWith(">")) {
            return value.compareTo(high) >= 0 ? "H" : "";
        }
        boolean above = analyte.low().isEmpty() ? value.compareTo(high) >= 0 : value.compareTo(high) > 0;
        return above ? "H" : !noLow && value.compareTo(new BigDecimal(analyte.low())) < 0 ? "L" : "N";
    }

    private String mark(String flag) {
        return switch (flag) {
            case "H" -> List.of("↑", "H", "*", "↑").get(marks);
            case "L" -> List.of("↓", "L", "*", "↓").get(marks);
            case "A" -> List.of("↑", "H", "*", "").get(marks);
            default -> "";
        };
    }

    private String range(Analyte analyte) {
        if (analyte.isQualitative()) {
            return analyte.low().split("\\|", 2)[0];
        }
        return analyte.low().isEmpty()
                ? "<" + analyte.high()
                : analyte.low() + List.of("-", "--", "～", "-").get(ranges) + analyte.high();
    }
}
