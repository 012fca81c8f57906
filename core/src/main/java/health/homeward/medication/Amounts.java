package health.homeward.medication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which amount of a line is the strength and which is one intake.
final class Amounts {
    private static final String M = Amount.MEASURED_AMOUNT;
    private static final String PACKED = "(?:\\s*[×*x]\\s*\\d+(?!\\s*[天日周d])\\s*(?:片|粒|丸|袋|包|支|枚|贴|瓶|盒|板|s|t)?(?![a-z])"
            + "|\\s*/\\s*(?:片|粒|丸|袋|包|支|枚|贴|瓶|盒|板|喷|揿|吸|滴))++";
    private static final Pattern RATIO = of(
            "(" + M + ")\\s*[:/]\\s*((?:" + Figures.NUMBER + "\\s*)" + Amount.MEASURE
                    + ")(?:" + PACKED + ")?");
    private static final Pattern PER_VOLUME = of("(" + M + ")\\s*/\\s*(ml)(?![a-z])(?:" + PACKED + ")?");
    /// How fast it runs is no amount of it.
    private static final Pattern RATE = of("(?<![a-z0-9.])" + Figures.NUMBER + "\\s*" + Amount.MEASURES
            + "\\s*(?:[/·.]\\s*kg)?\\s*[/·.]\\s*(?:小时|分钟?|hr?|min)(?![a-z])");
    /// By weight or body surface: what one intake is cannot be told.
    private static final Pattern SIZED = of("(?<![a-z0-9.])(" + Figures.NUMBER + ")\\s*(" + Amount.MEASURES
            + ")\\s*/\\s*(?:(kg)|m2|㎡|m²)(\\s*[/·.]\\s*(?:次|d|日|天))?(?![a-z])");
    private static final Pattern PERCENT = of("(?<![\\d.])(\\d+(?:\\.\\d+)?)\\s*%");
    private static final Pattern SINGLE = of(
            "(?:规格|每片|每粒|每支|每袋)\\s*:?\\s*(" + M + ")(?:" + PACKED + ")?|(" + M
                    + ")" + PACKED);
    private static final Pattern PACK = of(
            "(?<![a-z0-9.])\\d+\\s*(?:片|粒|丸|袋|包|支|枚|贴|s|t)?\\s*(?:[×*x]\\s*\\d+\\s*(?:片|粒|丸|袋|包|支|枚|贴|瓶|盒|板)|/\\s*(?:盒|瓶|板|袋|包))"
                    + "|[×*x]\\s*\\d+\\s*(?:片|粒|丸|袋|包|支|枚|贴|瓶|盒|板)?(?![\\d.a-z天日周])|(?<![a-z0-9.])\\d+\\s*(?:盒|瓶|板|罐|箱)");
    private static final Pattern RHYTHM = of(
            "早\\s*(?:上|晨|餐前)?\\s*(?<a>" + part() + ")[、,，;\\s]*(?:(?:中|午)午?\\s*(?<b>"
                    + part() + ")[、,，;\\s]*)?晚\\s*(?:上|餐前)?\\s*(?<c>" + part() + ")");
    private static final Pattern EXPLAINED = of("(" + part() + ")\\s*\\(\\s*(" + part() + ")\\s*\\)");
    private static final Pattern LABELLED = of(
            "(?:每次|一次|1次|每服|每顿|单次|剂量|用量|各)\\s*:?\\s*(?:口服|服|用|量|吸入|外用|注射)?\\s*:?\\s*" + unnamed());
    private static final Pattern BARE = of(unnamed());

    private final List<Amount> bare = new ArrayList<>();
    private @Nullable String strength;
    private @Nullable String dose;
    private @Nullable Amount labelled;
    private @Nullable String sized;
    private boolean refused;
    private final List<Amount> day = new ArrayList<>();
    private @Nullable Amount said;
    private @Nullable String percent;

    /// Takes a plan for the parts of the day, which must be read before the frequencies.
    static Amounts ofDay(LineText text) {
        Amounts amounts = new Amounts();
        amounts.rhythm(text);
        return amounts;
    }

    void read(LineText text) {
        specification(text);
        rest(text);
    }

    /// Tells dose from strength once it is known whether the line gives directions.
    void decide(boolean directions, @Nullable DosageForm form) {
        boolean directed = directions || labelled != null || said != null || !day.isEmpty();
        if (!day.isEmpty()) {
            strength = strength == null && bare.size() == 1 ? bare.getFirst().shown(form) : strength;
            dose = dayShown(form);
            return;
        }
        if (sized != null && bare.isEmpty() && labelled == null && said == null) {
            dose = sized;
            return;
        }
        Amount taken = labelled != null ? labelled : said;
        List<Amount> left = new ArrayList<>(bare);
        if (taken == null && !left.isEmpty() && (directed || left.size() == 2)
                && (directed || !left.getFirst().counted())) {
            taken = left.removeLast();
        }
        boolean pack = taken == null && left.size() == 1 && left.getFirst().volume();
        if (strength == null && left.size() == 1 && !left.getFirst().counted() && !pack) {
            strength = left.getFirst().shown(form);
        }
        dose = taken == null ? null : taken.shown(form);
    }

    @Nullable
    String strength() {
        return strength;
    }

    @Nullable
    String dose() {
        return dose;
    }

    /// How often a plan for the parts of the day means.
    @Nullable
    String frequency() {
        return day.isEmpty() ? null : day.size() > 2 ? "three times daily" : "twice daily";
    }

    /// Whether a number lost its point.
    boolean refused() {
        return refused;
    }

    /// Percent of a solution, null when not printed.
    @Nullable
    String percent() {
        return percent;
    }

    /// Whether the only volume printed is that of a small ampoule.
    boolean smallVolume() {
        return bare.stream().anyMatch(amount -> amount.volume() && amount.number().length() <= 2);
    }

    private void specification(LineText text) {
        if (!text.has("0123456789")) {
            return;
        }
        if (text.has("/·.")) {
            text.takeAll(RATE, _ -> {});
            text.take(SIZED).ifPresent(match -> sized = sized(match));
        }
        if (text.has(":/")) {
            text.takeAll(RATIO, match -> strength(ratio(match.group(1), match.group(2))));
            text.takeAll(PER_VOLUME, match -> strength(joined(match.group(1), "1ml")));
        }
        if (text.has("%")) {
            text.takeAll(PERCENT, match -> {
                String figure = Figures.of(match.group(1));
                percent = figure;
                strength(figure == null ? null : figure + "%");
            });
        }
        text.takeAll(SINGLE, match -> {
            Amount amount = Amount
                    .of(Objects.requireNonNullElse(match.group(1), String.valueOf(match.group(2))));
            strength(amount == null ? null : amount.shown(null));
        });
        text.takeAll(PACK, _ -> {});
    }

    private static @Nullable String sized(MatchResult match) {
        Amount amount = Amount.of(match.group(1) + match.group(2));
        boolean weight = match.group(3) != null;
        String day = match.group(4) == null || match.group(4).endsWith("次") ? "" : " per day";
        return amount == null ? null : amount.shown(null) + (weight ? " per kg" : " per m2") + day;
    }

    private static @Nullable String joined(String first, String volume) {
        String ratio = ratio(first, volume);
        return ratio == null ? null : ratio.replace("/1 mL", "/mL");
    }

    private static @Nullable String ratio(String one, String other) {
        Amount first = Amount.of(one);
        Amount second = Amount.of(other);
        if (first == null || second == null) {
            return null;
        }
        boolean turned = first.volume() && !second.volume();
        return turned
                ? second.shown(null) + "/" + first.shown(null)
                : first.shown(null) + "/" + second.shown(null);
    }

    private void strength(@Nullable String shown) {
        refused |= shown == null;
        strength = strength == null ? shown : strength;
    }

    private void rhythm(LineText text) {
        if (!text.has("早")) {
            return;
        }
        text.take(RHYTHM).ifPresent(match -> {
            for (String part : new String[]{"a", "b", "c"}) {
                Amount amount = match.group(part) == null ? null : Amount.of(match.group(part));
                if (amount != null) {
                    day.add(amount);
                }
            }
        });
    }

    private String dayShown(@Nullable DosageForm form) {
        String noon = day.size() > 2 ? day.get(1).shown(form) + " at noon, " : "";
        return day.getFirst().shown(form) + " in the morning, " + noon + day.getLast().shown(form)
                + " in the evening";
    }

    private void rest(LineText text) {
        if (text.has("(")) {
            text.take(EXPLAINED).ifPresent(match -> said = Amount.of(match.group(1)));
        }
        if (text.has("次服顿量各")) {
            text.take(LABELLED).ifPresent(match -> labelled = kept(match));
        }
        text.takeAll(BARE, match -> {
            Amount amount = kept(match);
            if (amount != null) {
                bare.add(amount);
            }
        });
    }

    private @Nullable Amount kept(MatchResult match) {
        Amount amount = Amount.of(match);
        refused |= amount == null;
        return amount;
    }

    private static String unnamed() {
        return Amount.ANY.pattern();
    }

    private static String part() {
        return "(?:" + Figures.NUMBER + "|[一二两三四五六])\\s*(?:" + Amount.MEASURE + "|" + Amount.COUNTED + ")";
    }

    private static Pattern of(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
