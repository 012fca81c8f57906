package health.homeward.lab;

import health.homeward.terminology.Folded;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of a test as printed, taken apart.
///
/// @param spellings keys to look up, the fullest first
/// @param likely those of them that may be misread: nothing but `测定` and the like left out
/// @param bare keys that hold only when the Latin letters cut off them are an abbreviation of the same test
/// @param abbreviations keys of the Latin abbreviations beside it
/// @param specimen `urine`, `stool`, `csf` or `fluid` where the name says so, else null
/// @param quantitative whether it says that it counts, or that it does not; null when it says neither
record PrintedName(
        List<String> spellings,
        List<String> likely,
        List<String> bare,
        List<String> abbreviations,
        @Nullable String specimen,
        @Nullable Boolean quantitative) {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:\\d{1,3}\\s*[.、)]\\s*|\\d{1,3}\\s+(?=\\p{IsHan})|[*★☆●▲△#※◆◇■□\\s]+|\\(\\d{1,3}\\)\\s*)+");
    private static final Pattern MARKS_BEHIND = Pattern.compile("[*★☆▲△※:\\s]+$");
    private static final Pattern METHOD = Pattern.compile(
            "\\((?:[^()]*(?:法|化学|分析|流式|镜检|试纸|仪器|电极|比浊|酶|免疫|发光|速率|底物|干式|湿式|尿沉渣|定性|定量|血清|血浆|全血|末梢血|静脉血|空腹|急诊|高敏|超敏|进口|国产)[^()]*)\\)");
    private static final Pattern BRACKET = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]");
    private static final Pattern LATIN_BEHIND = Pattern
            .compile("(?<han>.*[\\p{IsHan})])\\s*[-:/]?\\s*(?<latin>[A-Za-z][A-Za-z0-9.%#+/αβγ\\- ]{0,14})$");
    private static final Pattern LATIN_BEFORE = Pattern
            .compile("^(?<latin>[A-Za-z][A-Za-z0-9.%#+/\\-]{1,14})\\s*[-:/]?\\s*(?<han>\\p{IsHan}.*)$");
    private static final Pattern MEASURED = Pattern.compile("(?:测定|检测|检查|试验|定量|定性|测量)+$");
    private static final Pattern TAIL = Pattern.compile("(?:测定|检测|检查|试验|定量|定性|测量|浓度|含量|水平|活性)+$");
    /// Latin letters in brackets that make another test of a name.
    private static final Pattern TELLING = Pattern
            .compile("(?i)Ig[AGMED]\\d?|[A-Z0-9αβγκλ]|[IVX]+|[%#]|SD|CV|.*\\d+.*");
    private static final Pattern COUNTED = Pattern.compile("定量|计数");
    private static final Pattern BLOOD = Pattern.compile("^(?:血清|血浆|全血|静脉血|末梢血)");
    private static final Pattern LATIN_ONLY = Pattern.compile("[\\x20-\\x7Eαβγκλμ]+");

    static PrintedName of(String printed) {
        String text = Greek.repaired(Folded.of(Normalizer.normalize(printed, Normalizer.Form.NFKC))).strip();
        Boolean quantitative = COUNTED.matcher(text).find()
                ? Boolean.TRUE
                : text.contains("定性") ? Boolean.FALSE : null;
        text = MARKS_BEHIND.matcher(LEAD.matcher(text).replaceFirst("")).replaceAll("");
        Set<String> spellings = new LinkedHashSet<>();
        Set<String> likely = new LinkedHashSet<>();
        Set<String> cut = new LinkedHashSet<>();
        Set<String> abbreviations = new LinkedHashSet<>();
        add(spellings, likely, text);
        String bare = METHOD.matcher(text).replaceAll("");
        Matcher bracket = BRACKET.matcher(bare);
        boolean telling = false;
        while (bracket.find()) {
            String inside = bracket.group(1).strip();
            boolean latin = LATIN_ONLY.matcher(inside).matches();
            telling |= latin && TELLING.matcher(inside).matches();
            if (latin) {
                abbreviations.add(key(inside));
            } else {
                add(spellings, likely, inside);
            }
        }
        bare = BRACKET.matcher(bare).replaceAll("").strip();
        if (telling) {
            add(cut, new LinkedHashSet<>(), bare);
        } else {
            add(spellings, likely, bare);
        }
        latin(LATIN_BEHIND.matcher(bare), cut, abbreviations);
        latin(LATIN_BEFORE.matcher(bare), cut, abbreviations);
        if (LATIN_ONLY.matcher(bare).matches() && !bare.isEmpty()) {
            abbreviations.add(key(bare));
        }
        return new PrintedName(filled(spellings), filled(likely), filled(cut), filled(abbreviations),
                specimen(bare),
                quantitative);
    }

    boolean isChinese() {
        return spellings.stream()
                .anyMatch(spelling -> spelling.codePoints().anyMatch(Character::isIdeographic));
    }

    private static List<String> filled(Set<String> keys) {
        return keys.stream().filter(key -> !key.isEmpty()).toList();
    }

    private static void latin(Matcher beside, Set<String> cut, Set<String> abbreviations) {
        if (beside.matches()) {
            add(cut, new LinkedHashSet<>(), beside.group("han"));
            abbreviations.add(key(beside.group("latin")));
        }
    }

    /// A spelling as it is, without words that say only that it was measured, and without the blood it was measured in.
    private static void add(Set<String> spellings, Set<String> likely, String text) {
        String measured = MEASURED.matcher(text).replaceFirst("");
        String tailless = TAIL.matcher(text).replaceFirst("");
        spellings.add(key(text));
        spellings.add(key(measured));
        spellings.add(key(tailless));
        spellings.add(key(BLOOD.matcher(measured).replaceFirst("")));
        spellings.add(key(BLOOD.matcher(tailless).replaceFirst("")));
        likely.add(key(measured));
        likely.add(key(BLOOD.matcher(measured).replaceFirst("")));
    }

    private static @Nullable String specimen(String text) {
        if (text.matches(".*(?:脑脊液).*")) {
            return "csf";
        }
        if (text.matches(".*(?:胸水|胸腔积液|腹水|腹腔积液|心包积液|浆膜腔).*")) {
            return "fluid";
        }
        if (text.matches(".*(?:^|24小时|24h|24H|晨|随机)尿(?!素|酸).*|.*(?:尿液).*")) {
            return "urine";
        }
        return text.matches(".*(?:粪便|大便|粪).*") ? "stool" : null;
    }

    /// What names are compared by: capitals, no blanks and dashes.
    static String key(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-_·.,'`:]", "")
                .replace('Α', 'α')
                .replace('Β', 'β')
                .replace('Γ', 'γ')
                .replace('Κ', 'κ')
                .replace('Λ', 'λ')
                .replace('Μ', 'μ');
    }
}
