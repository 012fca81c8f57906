package health.homeward.lab;

import health.homeward.terminology.Terms;
import java.util.HashSet;
import java.util.Set;

/// How far two names are apart: edits, of which those that recognition makes cost half.
final class Likeness {
    private static final Set<Integer> TWINS = load();

    private Likeness() {}

    static double distance(String a, String b, double most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return Double.MAX_VALUE;
        }
        double[] before = new double[b.length() + 1];
        double[] row = new double[b.length() + 1];
        for (int k = 0; k <= b.length(); k++) {
            before[k] = k;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            double least = row[0];
            for (int k = 1; k <= b.length(); k++) {
                double change = before[k - 1] + cost(a.charAt(i - 1), b.charAt(k - 1));
                row[k] = Math.min(change, Math.min(before[k], row[k - 1]) + 1);
                least = Math.min(least, row[k]);
            }
            if (least > most) {
                return Double.MAX_VALUE;
            }
            double[] spare = before;
            before = row;
            row = spare;
        }
        return before[b.length()];
    }

    private static double cost(char a, char b) {
        return a == b ? 0 : TWINS.contains(pair(a, b)) ? 0.5 : 1;
    }

    private static int pair(char a, char b) {
        return Math.min(a, b) << 16 | Math.max(a, b);
    }

    private static Set<Integer> load() {
        Set<Integer> twins = new HashSet<>();
        for (Terms row : Terms.read(Likeness.class, "look-alikes.tsv")) {
            String all = row.cell(0);
            for (int i = 0; i < all.length(); i++) {
                for (int k = i + 1; k < all.length(); k++) {
                    twins.add(pair(all.charAt(i), all.charAt(k)));
                }
            }
        }
        return Set.copyOf(twins);
    }
}
