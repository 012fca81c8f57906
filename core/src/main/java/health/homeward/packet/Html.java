package health.homeward.packet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Writes the page that becomes the summary. Whatever comes from a record goes through [#text]: every character is
/// shown, by its number where no embedded font has it or where it could not be told from another one in copied text.
final class Html {
    /// Stands for the folder of the package until the PDF is sealed; the renderer keeps only complete addresses.
    static final String READER = "https://package.invalid/index.html";
    private final StringBuilder html = new StringBuilder();
    /// Which character a glyph stands for in this text: copied text can give only one.
    private final Map<Long, Integer> meant = new HashMap<>();

    Html raw(String markup) {
        html.append(markup);
        return this;
    }

    Html text(String text) {
        html.append(shown(text));
        return this;
    }

    Html span(String style, String text) {
        return raw("<span class=\"" + style + "\">").text(text).raw("</span>");
    }

    Html chinese(String style, String text) {
        return raw("<span lang=\"zh-CN\" class=\"" + style + "\">").text(text).raw("</span>");
    }

    /// A heading on the left, what belongs to it on the right; ended by [#close].
    Html open(String style, String heading) {
        return raw("<table class=\"" + style + "\"><tr><th>").text(heading).raw("</th><td>");
    }

    Html close() {
        return raw("</td></tr></table>");
    }

    /// @param route what follows the `#`, as `key=value` or the id of a topic
    Html link(String route, String text) {
        int equals = route.indexOf('=') + 1;
        String value = URLEncoder.encode(route.substring(equals), StandardCharsets.UTF_8).replace("+", "%20");
        return raw("<a href=\"" + READER + "#" + route.substring(0, equals) + value + "\">").text(text)
                .raw("</a>");
    }

    private boolean draws(int point) {
        return Fonts.draws(point) && (Character.getType(point) == Character.SPACE_SEPARATOR
                || meant.computeIfAbsent(Fonts.glyph(point), _ -> point) == point);
    }

    private String shown(String text) {
        return Legible.of(text, this::draws)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
