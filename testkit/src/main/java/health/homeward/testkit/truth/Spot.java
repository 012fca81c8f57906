package health.homeward.testkit.truth;

import java.util.List;

/// A place on a page.
///
/// @param page counted from 1
/// @param box x, y, width, height in fractions of the upright page, origin top left
public record Spot(String file, int page, List<Double> box) {
    public Spot {
        box = List.copyOf(box);
    }

    /// Whether a box given as a result points at this place: its centre lies inside or the two overlap well.
    public boolean isMetBy(List<Double> other) {
        double centreX = other.get(0) + other.get(2) / 2;
        double centreY = other.get(1) + other.get(3) / 2;
        boolean inside = centreX >= box.get(0) && centreX <= box.get(0) + box.get(2)
                && centreY >= box.get(1) && centreY <= box.get(1) + box.get(3);
        return inside || overlap(other) >= 0.3;
    }

    /// Whether a box given as a result holds this place on the same row, as where the sentence around a name is shown.
    public boolean isHeldBy(List<Double> other) {
        double centreX = box.get(0) + box.get(2) / 2;
        double centreY = box.get(1) + box.get(3) / 2;
        return centreX >= other.get(0) && centreX <= other.get(0) + other.get(2) && centreY >= other.get(1)
                && centreY <= other.get(1) + other.get(3) && other.get(3) <= 2 * box.get(3);
    }

    private double overlap(List<Double> other) {
        double across = Math.min(box.get(0) + box.get(2), other.get(0) + other.get(2))
                - Math.max(box.get(0), other.get(0));
        double down = Math.min(box.get(1) + box.get(3), other.get(1) + other.get(3))
                - Math.max(box.get(1), other.get(1));
        if (across <= 0 || down <= 0) {
            return 0;
        }
        double shared = across * down;
        return shared / (box.get(2) * box.get(3) + other.get(2) * other.get(3) - shared);
    }
}
