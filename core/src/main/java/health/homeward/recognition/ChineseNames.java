package health.homeward.recognition;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares two names in Chinese characters.
final class ChineseNames {
    private static final String MASKS = "*某×X○〇";
    private static final char HOLE = '〓';
    private static final Pattern CHILD = Pattern.compile("(.{1,4}?)之?[长次大小]?[子女婴]");

    private ChineseNames() {}

    static NameTie compare(NameForm left, NameForm right) {
        String a = left.text();
        String b = right.text();
        if (a.equals(b)) {
            return isMasked(a) ? NameTie.FITS : NameTie.SAME;
        }
        if (isChildOf(a, b) || isChildOf(b, a)) {
            return NameTie.RELATIVE;
        }
        if (isMasked(a) || isMasked(b)) {
            return maskFits(a, b) ? NameTie.FITS : NameTie.OTHER;
        }
        if (left.isTransliteration() || right.isTransliteration()) {
            return byParts(left.parts(), right.parts());
        }
        if (isNear(a, b)) {
            return NameTie.NEAR;
        }
        return a.length() == b.length() && soundAlike(a, b) ? NameTie.NEAR : NameTie.OTHER;
    }

    static boolean isMasked(String name) {
        return name.chars().anyMatch(c -> MASKS.indexOf(c) >= 0);
    }

    /// `张三之子`, also with the mother's name masked; without 之 only where the rest is the other name.
    private static boolean isChildOf(String child, String mother) {
        Matcher matcher = CHILD.matcher(child);
        if (!matcher.matches()) {
            return false;
        }
        String base = matcher.group(1);
        return base.equals(mother)
                || (child.contains("之") && (isNear(base, mother) || maskFits(base, mother)));
    }

    private static boolean maskFits(String a, String b) {
        String masked = isMasked(a) ? a : b;
        String other = isMasked(a) ? b : a;
        if (masked.length() == other.length()) {
            for (int i = 0; i < masked.length(); i++) {
                boolean open = MASKS.indexOf(masked.charAt(i)) >= 0 || MASKS.indexOf(other.charAt(i)) >= 0;
                if (!open && masked.charAt(i) != other.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
        String seen = masked.replaceAll("[" + Pattern.quote(MASKS) + "]", "");
        return !seen.isEmpty() && masked.charAt(0) == other.charAt(0)
                && other.startsWith(seen.substring(0, 1))
                && (seen.length() == 1 || other.endsWith(seen.substring(1)));
    }

    /// One character another, unread, or missing.
    private static boolean isNear(String a, String b) {
        if (a.length() == b.length()) {
            int apart = 0;
            for (int i = 0; i < a.length(); i++) {
                apart += a.charAt(i) == b.charAt(i) ? 0 : 1;
            }
            return apart <= 1 && a.length() > 1;
        }
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        if (longer.length() - shorter.length() != 1) {
            return false;
        }
        for (int i = 0; i < longer.length(); i++) {
            if (new StringBuilder(longer).deleteCharAt(i).toString().equals(shorter)) {
                return shorter.indexOf(HOLE) < 0;
            }
        }
        return false;
    }

    private static boolean soundAlike(String a, String b) {
        return Pinyin.readings(a).stream().anyMatch(Pinyin.readings(b)::contains);
    }

    private static NameTie byParts(List<String> a, List<String> b) {
        if (String.join("", a).equals(String.join("", b))
                || (a.size() == b.size() && Set.copyOf(a).equals(Set.copyOf(b)))) {
            return NameTie.SAME;
        }
        List<String> fewer = a.size() <= b.size() ? a : b;
        List<String> more = a.size() <= b.size() ? b : a;
        long alike = fewer.stream()
                .filter(part -> more.stream().anyMatch(other -> partAlike(part, other)))
                .count();
        if (alike == fewer.size()) {
            return NameTie.FITS;
        }
        return alike > 0 ? NameTie.NEAR : NameTie.OTHER;
    }

    private static boolean partAlike(String a, String b) {
        return a.equals(b) || Pinyin.readings(a)
                .stream()
                .anyMatch(one -> Pinyin.readings(b)
                        .stream()
                        .anyMatch(two -> LatinNames.distance(one, two) * 4 <= Math.max(one.length(),
                                two.length())));
    }
}
