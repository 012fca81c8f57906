package health.homeward.translation;

import health.homeward.terminology.Folded;

/// A text as its words are looked up: folded, small letters, character for character.
final class Shadow {
    private Shadow() {}

    static String of(String text) {
        String folded = Folded.of(text);
        StringBuilder shadow = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            shadow.append(switch (c) {
                case '’', '‘', '`', '′' -> '\'';
                case '×', '✕', '＊' -> '×';
                case 'µ', 'μ' -> 'μ';
                case '\t', '\n', '\r', '\u202F' -> ' ';
                case '⁄', '∕' -> '/';
                case '⬆', '▲' -> '↑';
                case '⬇', '▼' -> '↓';
                default -> Character.toLowerCase(c);
            });
        }
        return shadow.toString();
    }
}
