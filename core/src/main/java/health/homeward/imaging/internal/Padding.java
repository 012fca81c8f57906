package health.homeward.imaging.internal;

/// Blanks and NULs around values.
public final class Padding {
    private Padding() {}

    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isPadding(text.charAt(from))) {
            from++;
        }
        while (to > from && isPadding(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isPadding(char c) {
        return c == ' ' || c == 0 || c == '\t' || c == '\r' || c == '\n';
    }
}
