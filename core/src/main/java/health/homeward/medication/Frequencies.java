package health.homeward.medication;

import health.homeward.terminology.MedicineLineWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How often, when and how long.
final class Frequencies {
    /// @param needs one of these characters is in every match: most lines need no look at most rules
    private record Rule(String needs, Pattern pattern, Function<MatchResult, @Nullable String> english) {}

    private static final String N = "(" + Figures.COUNT + "(?:[-~]" + Figures.COUNT + ")?)";
    private static final WordTable WORDS = new WordTable(MedicineLineWords.english("frequency"));
    private static final WordTable TIMES = new WordTable(MedicineLineWords.english("timing"));
    private static final WordTable NONE = new WordTable(Map.of());
    private static final List<Rule> FREQUENCY = new ArrayList<>();
    private static final List<Rule> TIMING = new ArrayList<>();
    private static final List<Rule> DURATION = new ArrayList<>();

    static {
        put(FREQUENCY, "早", "早[上晨]?[、,和]?中午?各?(?:1|一)次", _ -> "in the morning and at noon");
        put(FREQUENCY, "/", "(?<![\\d.])(?:1|一)次/早", _ -> "every morning");
        put(FREQUENCY, "/", "(?<![\\d.])(?:1|一)次/晚", _ -> "every night");
        put(FREQUENCY, "年", "(?:每|1|一)年\\s*(?:1|一)次", _ -> "once yearly");
        put(FREQUENCY, "年", "每半年(?:1|一)次", _ -> "every 6 months");
        put(FREQUENCY, "月", "(?:每|1|一)个?月\\s*(?:1|一)次", _ -> "once monthly");
        put(FREQUENCY, "月", "每" + N + "个?月(?:1|一)次", m -> every(m, "months"));
        put(FREQUENCY, "hH", "(?<![a-z])q" + N + "h(?![a-z])", m -> every(m, "hours"));
        put(FREQUENCY, "每", "每(?:隔)?" + N + "个?(?:小时|h)(?:(?:1|一)次)?", m -> every(m, "hours"));
        put(FREQUENCY, "每", "每(?:小时|h)(?:1|一)次", _ -> "every hour");
        put(FREQUENCY, "qQ", "(?<![a-z])q" + N + "w(?![a-z])", m -> every(m, "weeks"));
        put(FREQUENCY, "周", "每" + N + "周(?:(?:1|一)次)?", m -> every(m, "weeks"));
        put(FREQUENCY, "周星", "(?:每|1|一)(?:周|星期)" + N + "次", m -> times(m, "weekly"));
        put(DURATION, "qQ", "(?<![a-z])q(\\d{2})d(?![a-z])", m -> every(m, "days"));
        put(FREQUENCY, "周星", "每(?:周|星期)(?![\\d一二两三四五六日天])", _ -> "once weekly");
        put(FREQUENCY, "qQ", "(?<![a-z])q(\\d)d(?![a-z])", m -> every(m, "days"));
        put(DURATION, "为周疗", "(\\d+)(?:天|日)为?(?:1|一)(?:个)?(?:周期|疗程)", m -> every(m, "days"));
        put(FREQUENCY, "每", "每" + N + "(?:日|天)(?:1|一)次", m -> every(m, "days"));
        put(FREQUENCY, "晚", "(?:每晚|每天晚上|晚上)(?:1|一)次", _ -> "every night");
        put(FREQUENCY, "早晨", "(?:每早|每晨|每天早上|早上)(?:1|一)次", _ -> "every morning");
        put(FREQUENCY, "次", "(?<![隔两二三四五六七八九十\\d])(?:每|1|一)?(?:日|天)\\s*" + N + "\\s*次",
                m -> times(m, "daily"));
        put(FREQUENCY, "/", "(?<![\\d.])" + N + "次?/(?:日|天|d)(?![a-z])", m -> times(m, "daily"));
        put(FREQUENCY, "/", "(?<![\\d.])" + N + "次/(?:周|w)(?![a-z])", m -> times(m, "weekly"));
        put(TIMING, "饭餐", "[早午中晚三]?(?:饭|餐)(前|后)\\s*(?:(\\d+)\\s*(?:分钟|min)|(半)小时|(1|一)小时)",
                Frequencies::around);
        put(DURATION, "天日周dD", "(?:连用|连服|连续用|连续服用|连续|共用|共|疗程|服用|×|x|\\*)\\s*(\\d+)\\s*(天|日|周|d)(?![a-z])",
                Frequencies::lasting);
        // In small letters and by itself: a capital D with a figure is a vitamin.
        put(DURATION, "d", "(?<=^|[\\s,;\u0001])(?-i:d)(\\d+(?:[-~,、，]\\s*(?-i:d)?\\d+)*)(?=$|[\\s,;\u0001])",
                Frequencies::days);
    }

    /// Said of the meal, not of a dose given once.
    private static final Pattern RIGHT_BEFORE = Pattern.compile("(?<=[餐饭]前)(?:即刻|立即)");

    private final List<String> found = new ArrayList<>();
    private boolean dubious;

    private Frequencies(LineText text) {
        Set<String> all = new LinkedHashSet<>();
        text.takeAll(RIGHT_BEFORE, _ -> {});
        Set<String> often = taken(FREQUENCY, WORDS, text);
        dubious = often.stream().filter(word -> !asides(word)).count() > 1;
        all.addAll(dubious ? often.stream().filter(Frequencies::asides).toList() : often);
        Set<String> lasting = taken(DURATION, NONE, text);
        all.addAll(taken(TIMING, TIMES, text));
        all.addAll(lasting);
        found.addAll(all);
    }

    static Frequencies of(LineText text) {
        return new Frequencies(text);
    }

    /// Joined in the order frequency, timing, duration; null when nothing is printed.
    @Nullable
    String shown() {
        return found.isEmpty() ? null : String.join(", ", found);
    }

    void add(String frequency) {
        found.addFirst(frequency);
    }

    boolean any() {
        return !found.isEmpty() || dubious;
    }

    /// What may stand beside a frequency; so many weeks are the length of a cycle.
    private static boolean asides(String word) {
        return word.matches("every \\d+ weeks")
                || Set.of("as needed", "at bedtime", "once, immediately", "continuous", "as a single dose")
                        .contains(word);
    }

    /// In the order in which they are printed.
    private static Set<String> taken(List<Rule> rules, WordTable table, LineText text) {
        SortedMap<Integer, String> words = new TreeMap<>();
        rules.stream()
                .filter(rule -> text.has(rule.needs()))
                .forEach(rule -> text.takeAll(rule.pattern(), match -> {
                    String word = rule.english().apply(match);
                    if (word != null) {
                        words.put(match.start(), word);
                    }
                }));
        table.takeAll(text, WordTable::whole, (start, english) -> {
            if (!english.equals("-")) {
                words.put(start, english);
            }
        });
        return new LinkedHashSet<>(words.values());
    }

    private static void put(List<Rule> rules, String needs, String pattern,
            Function<MatchResult, @Nullable String> english) {
        rules.add(new Rule(needs, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), english));
    }

    private static @Nullable String number(String printed) {
        String[] ends = printed.split("[-~]", -1);
        String from = Figures.of(ends[0]);
        String to = ends.length > 1 ? Figures.of(ends[1]) : "";
        return from == null || to == null ? null : to.isEmpty() ? from : from + "-" + to;
    }

    private static @Nullable String times(MatchResult match, String period) {
        String number = number(match.group(1));
        return number == null ? null : switch (number) {
            case "1" -> "once " + period;
            case "2" -> "twice " + period;
            case "3" -> "three times " + period;
            case "4" -> "four times " + period;
            default -> number + " times " + period;
        };
    }

    private static @Nullable String every(MatchResult match, String periods) {
        String number = number(match.group(1));
        if (number == null) {
            return null;
        }
        return switch (number + periods) {
            case "1days" -> "once daily";
            case "1weeks" -> "once weekly";
            case "1months" -> "once monthly";
            case "1hours" -> "every hour";
            default -> "every " + number + " " + periods;
        };
    }

    private static String around(MatchResult match) {
        String side = match.group(1).equals("前") ? " before meals" : " after meals";
        return match.group(2) != null
                ? match.group(2) + " minutes" + side
                : match.group(3) != null ? "30 minutes" + side : "1 hour" + side;
    }

    private static String lasting(MatchResult match) {
        return "for " + match.group(1) + (match.group(2).equals("周") ? " weeks" : " days");
    }

    private static String days(MatchResult match) {
        String days = match.group(1).replaceAll("[d\\s]", "").replace('~', '-');
        String[] each = days.split("[,、，]", -1);
        return each.length == 1
                ? (days.contains("-") ? "on days " : "on day ") + days
                : "on days " + String.join(", ", List.of(each).subList(0, each.length - 1)) + " and "
                        + each[each.length - 1];
    }
}
