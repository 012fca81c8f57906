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

    private static final List<String> ORDER = List.of("name", "dose", "route", "frequency");

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
            rows.addAll(ward(scribe));
        }
        return new Block.Grid(standing
                ? List.of("开始时间", "医嘱内容", "用法", "频次", "医生", "停止时间")
                : List.of("时间", "医嘱内容", "医生", "执行时间", "执行者"),
                standing
                        ? List.of(1.7, 3.6, 1.1, 1.0, 0.9, 1.4)
                        : List.of(1.6, 4.0, 0.9, 1.6, 0.9),
                rows, 1);
    }

    /// The medicines of the ward; where two make one infusion, a bracket may join them and directions stand once.
    private static List<List<Words>> ward(Scribe scribe) {
        List<Story.Medicine> medicines = medicines("ward", scribe);
        List<List<Words>> rows = new ArrayList<>();
        boolean second = false;
        for (int i = 0; i < medicines.size(); i++) {
            Story.Medicine medicine = medicines.get(i);
            boolean first = !second && i + 1 < medicines.size() && infusion(medicine, medicines.get(i + 1))
                    && scribe.random.nextBoolean();
            List<Words> cells = cells(medicine, ORDER, second ? ORDER.subList(0, 2) : ORDER, scribe);
            Words what = Words.plain(first ? "┌ " : second ? "└ " : "")
                    .plus(cells.get(0))
                    .plus(Words.plain(" "))
                    .plus(cells.get(1));
            rows.add(order(what, second ? Words.NONE : cells.get(2), second ? Words.NONE : cells.get(3), true,
                    scribe));
            second = first;
        }
        return rows;
    }

    private static boolean infusion(Story.Medicine one, Story.Medicine other) {
        return one.route().equals("静脉滴注") && other.route().equals(one.route())
                && other.frequency().equals(one.frequency())
                && (one.name().contains("氯化钠注射液") || other.name().contains("氯化钠注射液"));
    }

    /// A prescription: one sentence, or two rows for each medicine.
    static List<Block> prescription(String list, Scribe scribe) {
        int form = scribe.random.nextInt(3);
        if (form == 0) {
            return List.of(new Block.Section("", scribe.words("<" + list + "list>")));
        }
        List<Block> rows = new ArrayList<>();
        for (Story.Medicine medicine : medicines(list, scribe)) {
            String number = rows.size() / 2 + 1 + (form == 1 ? "." : "、");
            String id = scribe.fact("medication", values(medicine, PARTS), medicine.name());
            Words pack = Words.plain(number)
                    .plus(Words.part(medicine.name(), id, "name"))
                    .plus(Words.plain(" "))
                    .plus(Words.part(medicine.strength(), id, "strength"))
                    .plus(Words.plain(" ×"))
                    .plus(Words.part(medicine.quantity(), id, "quantity"));
            rows.add(new Block.Section("", pack));
            rows.add(new Block.Section("", usage(medicine, id, form == 1)));
        }
        return rows;
    }

    private static Words usage(Story.Medicine medicine, String id, boolean latin) {
        String comma = latin ? " " : "，";
        Words usage = Words.plain(latin ? "Sig: " : "用法：每次")
                .plus(Words.part(medicine.dose(), id, "dose"))
                .plus(Words.plain(comma))
                .plus(Words.part(medicine.route(), id, "route"))
                .plus(Words.plain(comma))
                .plus(Words.part(medicine.frequency(), id, "frequency"));
        return medicine.duration().isEmpty()
                ? usage
                : usage.plus(Words.plain(comma)).plus(Words.part(medicine.duration(), id, "duration"));
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

    private static Map<String, String> values(Story.Medicine medicine, List<String> parts) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("list", code(medicine.list()));
        parts.forEach(part -> values.put(part, medicine.part(part)));
        return values;
    }

    private static List<Story.Medicine> medicines(String list, Scribe scribe) {
        return scribe.story.medicines().stream().filter(medicine -> medicine.list().equals(list)).toList();
    }

    private static String code(String list) {
        return list.equals("home") ? "to-take-home" : "in-hospital";
    }

    /// The printed parts of a medicine, a cell each.
    private static List<Words> cells(Story.Medicine medicine, List<String> parts, Scribe scribe) {
        return cells(medicine, parts, parts, scribe);
    }

    /// @param own what stands in its own row; the rest is printed beside another
    private static List<Words> cells(Story.Medicine medicine, List<String> parts, List<String> own,
            Scribe scribe) {
        List<String> texts = new ArrayList<>(own.stream().map(medicine::part).toList());
        texts.removeIf(String::isEmpty);
        String id = scribe.fact("medication", values(medicine, parts), String.join(" ", texts));
        return own.stream().map(part -> Words.part(medicine.part(part), id, part)).toList();
    }
}
