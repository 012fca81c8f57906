package health.homeward.testkit.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Laboratory sheets in forms that lie ready in `sheet-forms.tsv`, with the rows of `sheet-rows.tsv`: words, scales,
/// comparators and powers of ten among the results, parts that share a cell, cards of a telephone.
final class LaboratorySheets {
    private static final Pattern PART = Pattern.compile("<([a-z]+)>");
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:E[+-]\\d+)?");
    private static final Pattern TWO = Pattern.compile("(-?\\d+(?:\\.\\d+)?)-(-?\\d+(?:\\.\\d+)?)");
    private static final Map<String, List<String>> FORMS = Resources.rows("sheet-forms.tsv")
            .stream()
            .collect(Collectors.toMap(List::getFirst, row -> row.subList(1, row.size())));
    private static final String TWO_BLOCKS = "two";

    private final Scribe scribe;
    private final String specimen;
    private final List<String> marks;
    private final List<String> columns;
    private int number;

    private LaboratorySheets(Scribe scribe, String specimen, List<String> form) {
        this.scribe = scribe;
        this.specimen = specimen;
        marks = List.of(form.getFirst().split(",", -1));
        columns = form.subList(1, form.size());
    }

    /// @param panels names of panels, by commas
    static Block of(String panels, String form, String specimen, Scribe scribe) {
        List<String> told = FORMS.getOrDefault(form, FORMS.getOrDefault("columns", List.of()));
        LaboratorySheets sheets = new LaboratorySheets(scribe, specimen, told);
        List<Map<String, String>> facts = Arrays.stream(panels.split(",", -1))
                .flatMap(panel -> Resources.rows("sheet-rows.tsv")
                        .stream()
                        .filter(row -> row.getFirst().equals(panel)))
                .map(sheets::fact)
                .toList();
        return List.of("cards", "tiles", "stacked").contains(form)
                ? new Block.Cards(facts.stream().map(sheets::card).toList())
                : sheets.grid(facts, form.equals(TWO_BLOCKS) ? 2 : 1);
    }

    private Block.Grid grid(List<Map<String, String>> facts, int blocks) {
        List<String> heads = columns.stream().map(column -> column.split("=", 2)[0]).toList();
        List<Double> weights = columns.stream().map(column -> column.contains("<name>") ? 2.6 : 1.2).toList();
        List<List<Words>> rows = facts.stream()
                .map(parts -> columns.stream().map(column -> words(column.split("=", 2)[1], parts)).toList())
                .toList();
        return new Block.Grid(heads, weights, rows, blocks);
    }

    private List<Block.Sides> card(Map<String, String> parts) {
        return columns.stream()
                .map(line -> line.split("\\|", 2))
                .map(line -> new Block.Sides(words(line[0], parts), words(line[1], parts)))
                .toList();
    }

    /// The template with the parts put in; brackets and headings around an empty part are not printed.
    private static Words words(String template, Map<String, String> parts) {
        String id = parts.getOrDefault("id", "");
        List<Piece> pieces = new ArrayList<>();
        String left = template.replace("\\n", "\n");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (part.getValue().isEmpty()) {
                left = left.replaceAll("\\n?[(]<" + part.getKey() + ">[)]", "")
                        .replaceAll("[^|<>]*：<" + part.getKey() + ">", "")
                        .replace("<" + part.getKey() + ">", "");
            }
        }
        String rest = left.strip();
        Matcher matcher = PART.matcher(rest);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                pieces.add(new Piece(rest.substring(at, matcher.start()), List.of()));
            }
            String name = matcher.group(1);
            pieces.add(new Piece(parts.getOrDefault(name, ""), List.of(new Tag(id, ""), new Tag(id, name))));
            at = matcher.end();
        }
        if (at < rest.length()) {
            pieces.add(new Piece(rest.substring(at), List.of()));
        }
        return new Words(pieces);
    }

    /// A row as a fact; its parts with its id, number and method, which are printed and no part of it.
    private Map<String, String> fact(List<String> row) {
        Drawn drawn = drawn(row);
        number++;
        String mark = switch (drawn.flag) {
            case "H" -> marks.get(drawn.far ? 3 : 0);
            case "L" -> marks.get(drawn.far ? 4 : 1);
            case "A" -> marks.get(2);
            default -> "";
        };
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("name", row.get(1));
        parts.put("abbreviation", row.get(2));
        parts.put("result", drawn.result);
        parts.put("unit", row.get(3));
        parts.put("range", row.get(4));
        Map<String, String> values = new LinkedHashMap<>(parts);
        values.put("flag", drawn.flag);
        values.put("printedFlag", mark);
        values.put("specimen", specimen);
        values.put("collected", scribe.dates.getOrDefault("collected", ""));
        if (drawn.result.matches("[<>].*") && !drawn.result.contains(":")) {
            values.put("comparator", drawn.result.substring(0, 1));
        }
        parts.put("id", scribe.fact("lab-result", values, row.get(1)));
        parts.put("flag", mark);
        parts.put("number", Integer.toString(number));
        parts.put("method", List.of("酶法", "速率法", "化学发光法", "免疫比浊法").get(scribe.random.nextInt(4)));
        return parts;
    }

    private record Drawn(String result, String flag, boolean far) {}

    private Drawn drawn(List<String> row) {
        String told = row.get(5);
        String[] all = told.split("\\|", -1);
        String one = all[scribe.random.nextInt(all.length)];
        if (one.contains("=")) {
            String[] pair = one.split("=", 2);
            return new Drawn(pair[0], pair[1], false);
        }
        Matcher limits = TWO.matcher(row.get(4));
        if (one.isEmpty() && limits.matches()) {
            return numeric(around(new BigDecimal(limits.group(1)), new BigDecimal(limits.group(2))),
                    row.get(4));
        }
        if (one.isEmpty()) {
            BigDecimal limit = new BigDecimal(row.get(4).replaceAll("[<>]", ""));
            return numeric(around(limit.multiply(new BigDecimal("0.1"))
                    .setScale(limit.scale(),
                            java.math.RoundingMode.HALF_UP),
                    limit), row.get(4));
        }
        if (one.contains("~")) {
            String[] ends = one.split("~", -1);
            return numeric(between(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]),
                    new BigDecimal(ends[0]).scale()), row.get(4));
        }
        return numeric(one, row.get(4));
    }

    private String around(BigDecimal low, BigDecimal high) {
        double width = high.doubleValue() - low.doubleValue();
        double share = 0.03 + 0.94 * scribe.random.nextDouble();
        double out = 0.04 + 0.3 * scribe.random.nextDouble();
        double value = switch (scribe.random.nextInt(9)) {
            case 0 -> high.doubleValue() + width * out;
            case 1 -> Math.max(low.doubleValue() - width * out, low.doubleValue() * 0.55);
            default -> low.doubleValue() + width * share;
        };
        return String.format(Locale.ROOT, "%." + high.scale() + "f", value);
    }

    private String between(double low, double high, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f",
                low + (high - low) * scribe.random.nextDouble());
    }

    /// A number with its flag; of a comparator only what all that it stands for has.
    private static Drawn numeric(String result, String range) {
        Matcher limits = TWO.matcher(range);
        boolean two = limits.matches();
        String digits = result.replaceAll("[<>]", "");
        if (!FIGURE.matcher(digits).matches() || (!two && !range.matches("[<>].*"))) {
            return new Drawn(result, "", false);
        }
        BigDecimal value = new BigDecimal(digits);
        BigDecimal low = two
                ? new BigDecimal(limits.group(1))
                : range.startsWith(">") ? new BigDecimal(range.substring(1)) : null;
        BigDecimal high = two
                ? new BigDecimal(limits.group(2))
                : range.startsWith("<") ? new BigDecimal(range.substring(1)) : null;
        String flag = flag(result, value, low, high, !two);
        boolean far = (flag.equals("H") && high != null
                && value.compareTo(high.multiply(new BigDecimal("2.5"))) > 0)
                || (flag.equals("L") && low != null
                        && value.multiply(new BigDecimal("2.5")).compareTo(low) < 0);
        return new Drawn(result, flag, far);
    }

    private static String flag(String result, BigDecimal value,
            @org.jspecify.annotations.Nullable BigDecimal low,
            @org.jspecify.annotations.Nullable BigDecimal high, boolean open) {
        boolean above = high != null && value.compareTo(high) >= (open ? 0 : 1);
        boolean below = low != null && value.compareTo(low) <= (open ? 0 : -1);
        boolean noLow = low == null || low.signum() <= 0;
        if (result.startsWith("<")) {
            boolean under = high == null || value.compareTo(high) <= 0;
            return noLow ? under ? "N" : "" : value.compareTo(low) <= 0 ? "L" : "";
        }
        if (result.startsWith(">")) {
            return high == null ? below ? "" : "N" : value.compareTo(high) >= 0 ? "H" : "";
        }
        return above ? "H" : below ? "L" : "N";
    }
}
