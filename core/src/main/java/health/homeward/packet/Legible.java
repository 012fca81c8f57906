package health.homeward.packet;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/// Makes every character of a record visible: what has no shape (directions, joiners, controls, private and unassigned
/// code points) is shown by its number, as `[U+202E]`, never lost and never obeyed. Line breaks and tabs become spaces.
final class Legible {
    /// Letters by category, blank on paper.
    private static final Set<Integer> BLANK_LETTERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private Legible() {}

    static String of(String text) {
        return of(text, _ -> true);
    }

    /// The same, and also names what cannot be drawn.
    static String of(String text, IntPredicate drawable) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n' || point == '\r' || point == '\t' || point == '\f' || point == 0x2028
                    || point == 0x2029) {
                shown.append(' ');
            } else if (hasShape(point) && drawable.test(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format(Locale.ROOT, "[U+%04X]", point));
            }
        });
        return shown.toString();
    }

    private static boolean hasShape(int point) {
        return !BLANK_LETTERS.contains(point) && switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                false;
            default -> true;
        };
    }
}
