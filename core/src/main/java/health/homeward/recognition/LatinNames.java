package health.homeward.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Compares names in Latin letters: words in any order, joined or apart, middle ones dropped.
final class LatinNames {
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_CUT = 3;
    private static final int SHORTEST_MISREAD = 5;

    private LatinNames() {}

    static NameTie compare(List<String> left, List<String> right) {
        List<String> fewer = left.size() <= right.size() ? left : right;
        List<String> more = left.size() <= right.size() ? right : left;
        if (fewer.isEmpty()) {
            return NameTie.NONE;
        }
        if ((fewer.size() > 1 && contains(more, fewer)) || orders(fewer).contains(String.join("", more))
                || orders(more).contains(String.join("", fewer))) {
            return NameTie.SAME;
        }
        long equal = fewer.stream().filter(more::contains).count();
        long fitting = fewer.stream()
                .filter(word -> more.stream().anyMatch(other -> fits(word, other)))
                .count();
        if (equal > 0 && fitting == fewer.size()) {
            return NameTie.FITS;
        }
        return equal > 0 || fitting == fewer.size() ? NameTie.NEAR : NameTie.OTHER;
    }

    private static boolean contains(List<String> more, List<String> fewer) {
        List<String> left = new ArrayList<>(more);
        return fewer.stream().allMatch(left::remove);
    }

    private static boolean fits(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        boolean cut = longer.startsWith(shorter)
                && (shorter.length() == 1 || shorter.length() >= SHORTEST_CUT);
        return a.equals(b) || cut || (shorter.length() >= SHORTEST_MISREAD && distance(a, b) <= 1);
    }

    /// Whether some of the words, in their order, are family and given name in either order.
    static boolean isPinyinOf(List<String> words, Set<String> surnames, Set<String> given) {
        if (words.size() > MOST_WORDS) {
            return false;
        }
        for (int chosen = 1; chosen < 1 << words.size(); chosen++) {
            StringBuilder joined = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                joined.append((chosen & 1 << i) == 0 ? "" : words.get(i));
            }
            String text = joined.toString();
            for (String surname : surnames) {
                boolean fits = (text.startsWith(surname) && given.contains(text.substring(surname.length())))
                        || (text.endsWith(surname)
                                && given.contains(text.substring(0, text.length() - surname.length())));
                if (fits) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The words joined in each order; only as they stand when there are many.
    private static List<String> orders(List<String> words) {
        List<String> orders = new ArrayList<>();
        if (words.size() > 4) {
            orders.add(String.join("", words));
        } else {
            permute(new ArrayList<>(words), "", orders);
        }
        return orders;
    }

    private static void permute(List<String> rest, String before, List<String> orders) {
        if (rest.isEmpty()) {
            orders.add(before);
        }
        for (int i = 0; i < rest.size(); i++) {
            List<String> others = new ArrayList<>(rest);
            permute(others, before + others.remove(i), orders);
        }
    }

    /// Levenshtein's.
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = Math.min(Math.min(row[j], row[j - 1]) + 1,
                        diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = row[j];
                row[j] = other;
            }
        }
        return row[b.length()];
    }
}
