package health.homeward.recognition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares names across scripts and orders.
final class Names {
    private Names() {}

    /// The best tie between any two forms; a comparison within one script settles more than one across scripts.
    static NameTie compare(List<NameForm> left, List<NameForm> right) {
        NameTie best = NameTie.NONE;
        for (NameForm a : left) {
            for (NameForm b : right) {
                best = better(best, compare(a, b));
            }
        }
        return best;
    }

    private static NameTie better(NameTie a, NameTie b) {
        if (a == NameTie.NONE || b == NameTie.NONE) {
            return a == NameTie.NONE ? b : a;
        }
        if (a == NameTie.INCOMPARABLE || b == NameTie.INCOMPARABLE) {
            return a == NameTie.INCOMPARABLE ? b : a;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static NameTie compare(NameForm a, NameForm b) {
        if (a.text().isEmpty() || b.text().isEmpty()) {
            return NameTie.NONE;
        }
        if (a.chinese() && b.chinese()) {
            return ChineseNames.compare(a, b);
        }
        if (!a.chinese() && !b.chinese()) {
            return LatinNames.compare(a.words(), b.words());
        }
        return a.chinese() ? across(a, b) : across(b, a);
    }

    /// A Chinese name against a Latin one.
    private static NameTie across(NameForm chinese, NameForm latin) {
        if (chinese.isTransliteration() || ChineseNames.isMasked(chinese.text()) || latin.words().isEmpty()) {
            return NameTie.INCOMPARABLE;
        }
        Set<String> surnames = Pinyin.readings(chinese.surname())
                .stream()
                .flatMap(reading -> spellings(reading).stream())
                .collect(Collectors.toSet());
        if (LatinNames.isPinyinOf(latin.words(), surnames, given(chinese))) {
            return NameTie.SAME;
        }
        if (latin.words().stream().anyMatch(surnames::contains) && latin.words().size() > 1) {
            return NameTie.NEAR;
        }
        return latin.isPinyin() && !latin.romanises(chinese.surname()) ? NameTie.OTHER : NameTie.INCOMPARABLE;
    }

    private static Set<String> given(NameForm chinese) {
        return Pinyin.readings(chinese.given())
                .stream()
                .flatMap(reading -> spellings(reading).stream())
                .collect(Collectors.toSet());
    }

    /// `lv`, `lu`, `lyu` for 吕.
    private static Set<String> spellings(String reading) {
        return reading.contains("v")
                ? Set.of(reading, reading.replace('v', 'u'), reading.replace("v", "yu"))
                : Set.of(reading);
    }
}
