package health.homeward.testkit.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills in wordings for one paper: names in `<…>`, one of `{a|b}`, days counted from admission, numbers in a span.
final class Scribe {
    private static final Pattern NEXT = Pattern.compile("\\{([^{}]*)\\}|<([a-z][^<> ]*)>");
    private static final Pattern DAY = Pattern.compile("(d|iso|dt)(-?\\d+)");

    final Person person;
    final Stay stay;
    final Story story;
    final Random random;
    final String key;
    final List<Fact> facts = new ArrayList<>();
    final Map<String, String> dates = new LinkedHashMap<>();
    final Map<String, String> identity = new LinkedHashMap<>();

    Scribe(Person person, Stay stay, Story story, String key, Random random) {
        this.person = person;
        this.stay = stay;
        this.story = story;
        this.key = key;
        this.random = random;
    }

    /// The text with everything filled in and its marks read.
    Words words(String template) {
        return Markup.read(fill(template), key, facts);
    }

    String fill(String template) {
        String text = template;
        Matcher matcher = NEXT.matcher(text);
        while (matcher.find()) {
            text = text.substring(0, matcher.start()) + replacement(matcher) + text.substring(matcher.end());
            matcher = NEXT.matcher(text);
        }
        return text;
    }

    private String replacement(MatchResult match) {
        return match.group(1) != null ? one(match.group(1)) : named(match.group(2));
    }

    private String one(String choices) {
        String[] all = choices.split("\\|", -1);
        return all[random.nextInt(all.length)];
    }

    private String named(String name) {
        Matcher day = DAY.matcher(name);
        if (day.matches()) {
            return day(day.group(1), Integer.parseInt(day.group(2)));
        }
        if (name.startsWith("r") && name.contains("~")) {
            return number(name.substring(1));
        }
        return switch (name) {
            case "name" -> person.name();
            case "sex" -> person.female() ? "女" : "男";
            case "age" -> person.age(stay.admitted());
            case "department" -> stay.department();
            case "hospital" -> stay.hospital().name();
            case "birth" -> stay.hospital().date(person.birthDate());
            case "nation" -> person.foreign() ? "外籍" : "中国";
            case "ethnic" -> person.foreign() ? "其他" : "汉族";
            case "marital" -> person.birthDate().plusYears(22).isAfter(stay.admitted()) ? "未婚" : "已婚";
            case "phone" -> person.phone();
            case "number" -> person.number();
            case "bed" -> stay.bed();
            case "inpatient" -> stay.inpatient();
            case "doctor" -> stay.doctor();
            case "occupation" -> person.occupation();
            case "admitted" -> day("d", 0);
            case "discharged" -> stay.hospital().date(stay.discharged());
            case "isodischarged" -> stay.discharged().toString();
            case "days" -> Long.toString(stay.discharged().toEpochDay() - stay.admitted().toEpochDay());
            case "homelist" -> MedicineTables.sentences("home", this);
            case "wardlist" -> MedicineTables.sentences("ward", this);
            default -> Objects.requireNonNull(story.words().get(name), name);
        };
    }

    private String day(String form, int days) {
        LocalDate date = stay.admitted().plusDays(days);
        return switch (form) {
            case "iso" -> date.toString();
            case "dt" ->
                stay.hospital().date(date) + String.format(Locale.ROOT, " %02d:%02d", 7 + random.nextInt(11),
                        random.nextInt(60));
            default -> stay.hospital().date(date);
        };
    }

    /// A number between two, with the decimals of the first.
    private String number(String span) {
        String[] ends = span.split("~", -1);
        int decimals = ends[0].contains(".") ? ends[0].length() - ends[0].indexOf('.') - 1 : 0;
        double low = Double.parseDouble(ends[0]);
        double value = low + random.nextDouble() * (Double.parseDouble(ends[1]) - low);
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /// A new fact from parts; its id.
    String fact(String type, Map<String, String> values, String zh) {
        String id = key + "-" + (facts.size() + 1);
        Map<String, String> printed = new LinkedHashMap<>(values);
        printed.values().removeIf(String::isEmpty);
        facts.add(new Fact(id, type, zh, printed));
        return id;
    }
}
