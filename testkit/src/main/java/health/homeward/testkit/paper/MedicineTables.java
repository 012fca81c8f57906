package health.homeward.testkit.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Medicines as tables and as running text.
final class MedicineTables {
    private static final List<String> PARTS = List.of("name", "strength", "dose", "route", "frequency",
            "duration",
            "quantity");

    private MedicineTables() {}

    /// A list with one column a part.
    static Block.Grid list(String list, Scribe scribe) {
        List<List<Words>> rows = new ArrayList<>();
        for (Story.Medicine medicine : medicines(list, scribe)) {
            rows.add(cells(medicine, PARTS, scribe));
        }
        return new Block.Grid(List.of(scribe.fill("{药品名称|药名|药品}"), "规格", scribe.fill("{剂量|单次剂量|每次量}"),
                scribe.fill("{用法|途径|给药途径}"), scribe.fill("{频次|频率}"), scribe.fill("{疗程|天数}"), "数量"),
                List.of(3.4, 1.7, 1.2, 1.2, 1.3, 0.9, 0.9), rows, 1);
    }

    /// Orders: standing ones with start and stop, or one-time ones.
    static Block.Grid orders(String sort, Scribe scribe) {
        boolean standing = sort.equals("standing");
        List<List<Words>> rows = new ArrayList<>();
        for (String plain : scribe.fill("<orders." + sort + ">").split(";", -1)) {
            rows.add(order(Words.plain(plain), Words.NONE, Words.NONE, standing, scribe));
        }
        if (standing) {
            for (Story.Medicine medicine : medicines("ward", scribe)) {
                List<Words> cells = cells(medicine, List.of("name", "dose", "route", "frequency"), scribe);
                rows.add(order(cells.get(0).plus(Words.plain(" ")).plus(cells.get(1)), cells.get(2),
                        cells.get(3), true,
                        scribe));
            }
        }
        return new Block.Grid(standing
                ? List.of("开始时间", "医嘱内容", "用法", "频次", "医生", "停止时间")
                : List.of("时间", "医嘱内容", "医生", "执行时间", "执行者"),
                standing
                        ? List.of(1.7, 3.6, 1.1, 1.0, 0.9, 1.4)
                        : List.of(1.6, 4.0, 0.9, 1.6, 0.9),
                rows, 1);
    }

    private static List<Words> order(Words what, Words route, Words frequency, boolean standing,
            Scribe scribe) {
        Words start = scribe.words(standing ? "<dt0>" : "<dt1>");
        Words doctor = Words.plain(scribe.stay.doctor());
        return standing
                ? List.of(start, what, route, frequency, doctor, scribe.words("{<discharged>||}"))
                : List.of(start, what, doctor, scribe.words("<dt1>"),
                        Words.plain(Stay.doctor(scribe.random)));
    }

    /// The medicines as a sentence each, marked.
    static String sentences(String list, Scribe scribe) {
        List<String> lines = new ArrayList<>();
        int form = scribe.random.nextInt(3);
        for (Story.Medicine medicine : medicines(list, scribe)) {
            lines.add("⟦med list=" + code(list) + "›" + sentence(medicine, form) + "⟧");
        }
        return String.join("；", lines) + "。";
    }

    private static String sentence(Story.Medicine medicine, int form) {
        String name = mark("name", medicine.name());
        String frequency = mark("frequency", medicine.frequency());
        String duration = medicine.duration().isEmpty() ? "" : "，" + mark("duration", medicine.duration());
        return switch (form) {
            case 0 -> name + " " + mark("dose", medicine.dose()) + " " + mark("route", medicine.route()) + " "
                    + frequency
                    + duration;
            case 1 -> name + "（" + mark("strength", medicine.strength()) + "）每次"
                    + mark("dose", medicine.dose()) + "，"
                    + frequency + "，" + mark("route", medicine.route()) + duration;
            default ->
                name + mark("dose", medicine.dose()) + "，" + mark("route", medicine.route()) + "，" + frequency
                        + duration;
        };
    }

    private static String mark(String part, String text) {
        return text.isEmpty() ? "" : "«" + part + "›" + text + "»";
    }

    private static List<Story.Medicine> medicines(String list, Scribe scribe) {
        return scribe.story.medicines().stream().filter(medicine -> medicine.list().equals(list)).toList();
    }

    private static String code(String list) {
        return list.equals("home") ? "to-take-home" : "in-hospital";
    }

    /// The printed parts of a medicine, a cell each.
    private static List<Words> cells(Story.Medicine medicine, List<String> parts, Scribe scribe) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("list", code(medicine.list()));
        List<String> texts = new ArrayList<>();
        for (String part : parts) {
            values.put(part, medicine.part(part));
            texts.add(medicine.part(part));
        }
        texts.removeIf(String::isEmpty);
        String id = scribe.fact("medication", values, String.join(" ", texts));
        return parts.stream().map(part -> Words.part(medicine.part(part), id, part)).toList();
    }
}
