package health.homeward.testkit.drawing;

import java.util.List;

/// A page that is set, in points.
public record Sheet(double width, double height, List<Ink> inks) {
    public Sheet {
        inks = List.copyOf(inks);
    }

    /// The runs of text.
    List<Ink.Run> runs() {
        return inks.stream().filter(Ink.Run.class::isInstance).map(Ink.Run.class::cast).toList();
    }
}
