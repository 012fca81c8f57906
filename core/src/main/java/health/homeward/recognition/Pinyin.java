package health.homeward.recognition;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import health.homeward.terminology.Terms;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The readings of Chinese names without tones. `ü` is written `v`.
final class Pinyin {
    private static final Map<String, String> SURNAMES = surnames();
    private static final int MOST = 256;

    private Pinyin() {}

    /// How many characters the family name has.
    static int surnameLength(String name) {
        return name.length() > 2 && SURNAMES.containsKey(name.substring(0, 2)) ? 2 : 1;
    }

    /// All readings of some characters, joined; empty where one has none.
    static Set<String> readings(String characters) {
        Set<String> readings = new LinkedHashSet<>();
        readings.add(SURNAMES.getOrDefault(characters, ""));
        Set<String> joined = new LinkedHashSet<>(Set.of(""));
        for (int i = 0; i < characters.length(); i++) {
            joined = times(joined, of(characters.charAt(i)));
        }
        readings.addAll(joined);
        readings.remove("");
        return readings;
    }

    private static Set<String> times(Set<String> before, Set<String> next) {
        Set<String> product = new LinkedHashSet<>();
        for (String left : before) {
            for (String right : next) {
                if (product.size() < MOST) {
                    product.add(left + right);
                }
            }
        }
        return product;
    }

    private static Set<String> of(char character) {
        Set<String> readings = new LinkedHashSet<>();
        for (String reading : listed(character)) {
            String plain = reading.toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[^a-z]", "");
            if (!plain.isEmpty()) {
                readings.add(plain);
            }
        }
        String surname = SURNAMES.get(Character.toString(character));
        if (surname != null) {
            readings.add(surname);
        }
        return readings;
    }

    private static List<String> listed(char character) {
        List<String> listed = PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL);
        return listed == null ? List.of() : listed;
    }

    /// A suggestion for display: family name, blank, given name, each with a capital; null where a reading is missing.
    static @Nullable String suggestion(String name) {
        if (name.isEmpty() || !name.chars().allMatch(Character::isIdeographic)) {
            return null;
        }
        int family = Math.min(name.length(), surnameLength(name));
        String surname = first(name.substring(0, family));
        StringBuilder given = new StringBuilder();
        for (char character : name.substring(family).toCharArray()) {
            String reading = listed(character).isEmpty() ? "" : listed(character).getFirst();
            if (reading.isEmpty()) {
                return null;
            }
            given.append(reading);
        }
        return surname.isEmpty()
                ? null
                : (capital(surname) + " " + capital(given.toString())).strip().replace('v', 'ü');
    }

    private static String first(String surname) {
        String listed = SURNAMES.get(surname);
        if (listed != null) {
            return listed;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < surname.length(); i++) {
            List<String> readings = listed(surname.charAt(i));
            joined.append(readings.isEmpty() ? "" : readings.getFirst());
        }
        return joined.toString();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Map<String, String> surnames() {
        Map<String, String> surnames = new HashMap<>();
        for (Terms row : Terms.read(Pinyin.class, "surnames.tsv")) {
            row.spellings(1).forEach(name -> surnames.put(name, row.cell(0)));
        }
        return Map.copyOf(surnames);
    }
}
