package health.homeward.intake;

import java.util.HexFormat;

/// Names as they can be shown: whoever chose them can neither break a line, nor turn the reading direction, nor fill a
/// page.
final class Names {
    private static final int LONGEST = 400;
    private static final int KEPT = 150;

    private Names() {}

    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (isHarmless(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append('⟨').append(HexFormat.of().withUpperCase().toHexDigits(c, 4)).append('⟩');
            }
        });
        return shown.length() <= LONGEST
                ? shown.toString()
                : shown.substring(0, KEPT) + "…(" + name.length() + " characters)…"
                        + shown.substring(shown.length() - KEPT);
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                false;
            default -> true;
        };
    }
}
