package health.homeward.testkit.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One measure: how many of how many, how many wrong ones were put forward as right, and which were missed.
public final class Tally {
    private final String name;
    private final List<String> misses = new ArrayList<>();
    private int right;
    private int total;
    private int dangerous;
    private int extra;

    Tally(String name) {
        this.name = name;
    }

    void right() {
        right++;
        total++;
    }

    void right(int many, int of) {
        right += many;
        total += of;
    }

    void missed(String what) {
        total++;
        misses.add(what);
    }

    /// Something wrong that was stood behind.
    void dangerous(String what) {
        dangerous++;
        misses.add("!! " + what);
    }

    /// Something stood behind that the truth does not name.
    void extra(String what) {
        extra++;
        misses.add("+ " + what);
    }

    void note(String what) {
        misses.add(what);
    }

    public String name() {
        return name;
    }

    public int total() {
        return total;
    }

    public int dangerous() {
        return dangerous;
    }

    public List<String> misses() {
        return List.copyOf(misses);
    }

    /// Share that is right, 1 where there was nothing to do.
    public double share() {
        return total == 0 ? 1 : (double) right / total;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "%-22s %6d of %6d  %6.2f %%  wrong and asserted %d  not in truth %d", name,
                right, total, share() * 100, dangerous, extra);
    }
}
