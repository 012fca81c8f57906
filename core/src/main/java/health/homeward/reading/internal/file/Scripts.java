package health.homeward.reading.internal.file;

/// Figures above and below the line.
final class Scripts {
    /// Stands for a glyph that was seen and not read.
    static final String HOLE = "〓";
    private static final String PLAIN = "0123456789+-−()n";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ₙ";

    private Scripts() {}

    static String raised(String text) {
        return replaced(text, RAISED);
    }

    static String lowered(String text) {
        return replaced(text, LOWERED);
    }

    /// Unchanged when one of the characters has no such form.
    private static String replaced(String text, String forms) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = PLAIN.indexOf(text.charAt(i));
            if (at < 0) {
                return text;
            }
            result.append(forms.charAt(at));
        }
        return result.toString();
    }
}
