package health.homeward.document;

import java.util.List;

/// Something as it stands on a page, with its place.
public record Printed(String text, Region region, double confidence, List<Doubt> doubts) {
    public Printed {
        doubts = List.copyOf(doubts);
    }
}
