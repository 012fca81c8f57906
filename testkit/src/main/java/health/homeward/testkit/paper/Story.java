package health.homeward.testkit.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An illness from first complaint to follow-up, read from a resource: who falls ill, named pieces of text, medicines,
/// abnormal results, and the papers that differ from the common ones.
public record Story(
        String name,
        Map<String, String> person,
        Map<String, String> words,
        List<Medicine> medicines,
        Map<String, String> abnormal,
        Map<String, PaperPlan> plans) {
    /// All stories there are.
    public static final List<String> NAMES = Resources.lines("stories/index.txt");

    /// The story with the common papers beneath its own.
    public static Story named(String name) {
        Story common = read("common");
        Story own = read(name);
        Map<String, String> words = new LinkedHashMap<>(common.words);
        words.putAll(own.words);
        Map<String, PaperPlan> plans = new LinkedHashMap<>(common.plans);
        plans.putAll(own.plans);
        return new Story(name, own.person, words, own.medicines, own.abnormal, plans);
    }

    /// The story with its own papers only.
    static Story alone(String name) {
        return read(name);
    }

    /// The plan of the paper with this key.
    PaperPlan plan(String key) {
        return Objects.requireNonNull(plans.get(key), name + " has no paper " + key);
    }

    private static Story read(String name) {
        Story story = new Story(name, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(),
                new LinkedHashMap<>(), new LinkedHashMap<>());
        List<String> lines = Resources.lines("stories/" + name + ".txt");
        int at = 0;
        while (at < lines.size() && !lines.get(at).startsWith("paper ")) {
            story.header(lines.get(at));
            at++;
        }
        while (at < lines.size()) {
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).startsWith("paper ")) {
                end++;
            }
            PaperPlan plan = plan(lines.get(at).substring(6), lines.subList(at + 1, end));
            story.plans.put(plan.key(), plan);
            at = end;
        }
        return story;
    }

    private void header(String line) {
        String[] parts = line.split(" ", 2);
        switch (parts[0]) {
            case "person" -> person.putAll(options(parts[1]));
            case "let" -> words.put(parts[1].split(" ", 2)[0], parts[1].split(" ", 2)[1]);
            case "med" -> medicines.add(Medicine.of(parts[1]));
            case "abnormal" -> abnormal.putAll(options(parts[1]));
            default -> throw new IllegalArgumentException(name + ": " + line);
        }
    }

    private static PaperPlan plan(String head, List<String> body) {
        String[] parts = head.split(" ", 2);
        return new PaperPlan(parts[0], parts[0].split("\\.", 2)[0],
                parts.length > 1 ? options(parts[1]) : Map.of(), body);
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String word : text.split(" ", -1)) {
            String[] pair = word.split("=", 2);
            options.put(pair[0], pair[1]);
        }
        return options;
    }

    /// One line of medicine; empty where nothing is printed.
    ///
    /// @param list `home` or `ward`
    record Medicine(
            String list,
            String name,
            String strength,
            String dose,
            String route,
            String frequency,
            String duration,
            String quantity) {
        private static Medicine of(String line) {
            String[] head = line.split(" ", 2);
            String[] cells = (head[1] + "||||||||").split("\\|", -1);
            return new Medicine(head[0], cells[0], cells[1], cells[2], cells[3], cells[4], cells[5],
                    cells[6]);
        }

        /// What is printed of the named part.
        String part(String part) {
            return switch (part) {
                case "name" -> name;
                case "strength" -> strength;
                case "dose" -> dose;
                case "route" -> route;
                case "frequency" -> frequency;
                case "duration" -> duration;
                case "quantity" -> quantity;
                default -> throw new IllegalArgumentException(part);
            };
        }
    }
}
