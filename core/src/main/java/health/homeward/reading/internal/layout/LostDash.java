package health.homeward.reading.internal.layout;

import health.homeward.document.Glyph;
import health.homeward.document.TextLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A range whose dash was not read (`9.412.5`): the digits stand apart where it is, and only there can two limits in
/// order with equal decimals be told apart.
final class LostDash {
    private static final double APART = 1.5;

    private LostDash() {}

    /// The range with its dash, empty when it is not clear where it stands.
    static Optional<String> found(TextLine piece) {
        String text = piece.text();
        List<Glyph> glyphs = piece.glyphs();
        if (glyphs.size() != text.length() || !text.matches("[\\d.]{2,14}")) {
            return Optional.empty();
        }
        List<Double> steps = new ArrayList<>();
        int widest = 1;
        for (int i = 1; i < glyphs.size(); i++) {
            steps.add(step(glyphs, i));
            widest = step(glyphs, i) > step(glyphs, widest) ? i : widest;
        }
        double most = step(glyphs, widest);
        steps.sort(null);
        boolean apart = most >= APART * steps.get(steps.size() / 2)
                && (steps.size() < 2 || most >= 1.2 * steps.get(steps.size() - 2));
        String lower = text.substring(0, widest);
        String upper = text.substring(widest);
        return apart && areLimits(lower, upper) ? Optional.of(lower + "-" + upper) : Optional.empty();
    }

    private static double step(List<Glyph> glyphs, int i) {
        return glyphs.get(i).start() + glyphs.get(i).end() - glyphs.get(i - 1).start()
                - glyphs.get(i - 1).end();
    }

    private static boolean areLimits(String lower, String upper) {
        return Form.isAmount(lower) && Form.isAmount(upper)
                && new BigDecimal(lower).scale() == new BigDecimal(upper).scale()
                && new BigDecimal(lower).compareTo(new BigDecimal(upper)) < 0;
    }
}
