package health.homeward.lab;

import health.homeward.lab.Item.Convert;
import health.homeward.terminology.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All laboratory items and the ways to find them. Source: `labs.tsv`, columns by their heading.
final class Lexicon {
    static final List<Item> ITEMS = items();
    private static final Map<String, Set<Item>> BY_NAME = byName();
    private static final Map<String, Set<Item>> BY_ABBREVIATION = byAbbreviation();
    private static final Map<String, Set<Item>> BY_ANALYTE = byAnalyte();
    private static final Map<String, Set<Item>> BY_ANALYTE_ALONE = byAnalyteAlone();
    private static final Pattern SHARE = property("percent");
    private static final Pattern COUNT = property("absolute");
    private static final Map<String, Set<Item>> BY_STEM = byStem();
    private static final Pattern MAY_MISS = property("bare");
    private static final Map<String, Set<Item>> BARE = bareNames();
    private static final Map<String, Set<Item>> ALIKE = byShape();
    private static final Pattern SPECIMEN = Pattern.compile("^(?:尿液|尿沉渣|尿|粪便|大便|粪)");
    private static final Map<String, Set<Item>> UNSAID = unsaid();

    private Lexicon() {}

    static Set<Item> named(String key) {
        return BY_NAME.getOrDefault(key, Set.of());
    }

    static Set<Item> abbreviated(String key) {
        return BY_ABBREVIATION.getOrDefault(key, Set.of());
    }

    /// Shares and counts of cells whose name goes on with another word for share or count, or with none.
    static Set<Item> stem(String key) {
        boolean share = SHARE.matcher(key).find();
        boolean count = COUNT.matcher(key).find();
        String stem = COUNT.matcher(SHARE.matcher(key).replaceFirst("")).replaceFirst("");
        return BY_STEM.getOrDefault(stem, Set.of())
                .stream()
                .filter(item -> (!share || item.measures("1")) && (!count || item.counts()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Items whose name has words at its ends that are printed or not.
    static Set<Item> bare(String key) {
        return BARE.getOrDefault(key, Set.of());
    }

    /// Items whose name or abbreviation is the same but for figures and letters of like shape.
    static Set<Item> alike(String key) {
        return ALIKE.getOrDefault(NameKey.shape(key), Set.of());
    }

    /// The items of the same analyte in whatever specimen.
    static Set<Item> elsewhere(Item item) {
        return BY_ANALYTE_ALONE.getOrDefault(Item.alone(item.english()), Set.of());
    }

    /// Items of urine and stool under their name without the specimen.
    static Set<Item> unsaid(String key) {
        return UNSAID.getOrDefault(key, Set.of());
    }

    /// The items that measure the same analyte in the same specimen, in whatever property.
    static Set<Item> siblings(Item item) {
        return BY_ANALYTE.getOrDefault(item.analyte(), Set.of());
    }

    static Map<String, Set<Item>> names() {
        return BY_NAME;
    }

    private static List<Item> items() {
        List<Terms> rows = Terms.read(Lexicon.class, "labs.tsv");
        List<String> heading = rows.getFirst().cells();
        return rows.stream().skip(1).map(row -> item(row, heading)).toList();
    }

    private static Item item(Terms row, List<String> heading) {
        String english = row.cell(heading.indexOf("english"));
        String specimen = row.cell(heading.indexOf("specimen"));
        String mass = row.cell(heading.indexOf("molar_mass"));
        String convert = row.cell(heading.indexOf("convert"));
        return new Item(
                Stream.concat(Stream.of(row.cell(heading.indexOf("zh"))),
                        parts(row.cell(heading.indexOf("aliases")))).toList(),
                parts(row.cell(heading.indexOf("abbr"))).toList(), english, Item.analyte(english, specimen),
                specimen, orNull(row.cell(heading.indexOf("loinc_si"))),
                Units.ofCode(row.cell(heading.indexOf("ucum_si"))).orElse(null),
                orNull(row.cell(heading.indexOf("loinc_us"))),
                Units.ofCode(row.cell(heading.indexOf("ucum_us"))).orElse(null),
                convert.isEmpty()
                        ? Convert.NONE
                        : Convert.valueOf(convert.toUpperCase(Locale.ROOT).replace('-', '_')),
                mass.isEmpty() ? null : new BigDecimal(mass));
    }

    private static Stream<String> parts(String cell) {
        return Arrays.stream(cell.split(";", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static Map<String, Set<Item>> byName() {
        Map<String, Set<Item>> index = new HashMap<>();
        for (Item item : ITEMS) {
            item.names().forEach(name -> put(index, NameKey.of(name), item));
        }
        return index;
    }

    private static Map<String, Set<Item>> byAbbreviation() {
        Map<String, Set<Item>> index = new HashMap<>();
        for (Item item : ITEMS) {
            item.abbreviations().forEach(shortForm -> put(index, NameKey.of(shortForm), item));
        }
        return index;
    }

    private static Map<String, Set<Item>> byAnalyte() {
        Map<String, Set<Item>> index = new HashMap<>();
        ITEMS.forEach(item -> put(index, item.analyte(), item));
        return index;
    }

    private static Map<String, Set<Item>> byAnalyteAlone() {
        Map<String, Set<Item>> index = new HashMap<>();
        ITEMS.forEach(item -> put(index, Item.alone(item.english()), item));
        return index;
    }

    private static Map<String, Set<Item>> byStem() {
        Map<String, Set<Item>> index = new HashMap<>();
        for (Item item : ITEMS) {
            Stream.concat(item.names().stream(), item.abbreviations().stream())
                    .map(NameKey::of)
                    .forEach(key -> {
                        String stem = COUNT.matcher(SHARE.matcher(key).replaceFirst("")).replaceFirst("");
                        if (!stem.equals(key) && (item.measures("1") || item.counts())) {
                            put(index, stem, item);
                        }
                    });
        }
        return index;
    }

    private static Map<String, Set<Item>> byShape() {
        Map<String, Set<Item>> index = new HashMap<>();
        for (Item item : ITEMS) {
            Stream.concat(item.names().stream(), item.abbreviations().stream())
                    .map(NameKey::of)
                    .filter(key -> key.length() > 3)
                    .forEach(key -> put(index, NameKey.shape(key), item));
        }
        return index;
    }

    private static Map<String, Set<Item>> bareNames() {
        Map<String, Set<Item>> index = new HashMap<>();
        for (Item item : ITEMS) {
            item.names()
                    .stream()
                    .map(NameKey::of)
                    .filter(key -> !key.startsWith("平均"))
                    .map(key -> MAY_MISS.matcher(key).replaceFirst(""))
                    .filter(key -> key.length() > 1 && !BY_NAME.containsKey(key))
                    .forEach(key -> put(index, key, item));
        }
        return index;
    }

    private static Map<String, Set<Item>> unsaid() {
        Map<String, Set<Item>> index = new HashMap<>();
        for (Item item : ITEMS) {
            Set<String> keys = new LinkedHashSet<>();
            item.names().forEach(name -> NameForms.ends(name, keys));
            keys.forEach(key -> {
                String bare = SPECIMEN.matcher(key).replaceFirst("");
                boolean said = item.specimen().equals("Urine") || item.specimen().equals("Stool");
                if (said && !bare.equals(key)) {
                    put(index, bare, item);
                }
            });
        }
        return index;
    }

    private static Pattern property(String kind) {
        return Pattern.compile("(?:" + String.join("|", NameForms.words(kind)) + ")$");
    }

    private static void put(Map<String, Set<Item>> index, String key, Item item) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(item);
        }
    }

    /// All of several sets.
    static Set<Item> all(List<Set<Item>> sets) {
        Set<Item> all = new LinkedHashSet<>();
        new ArrayList<>(sets).forEach(all::addAll);
        return all;
    }
}
