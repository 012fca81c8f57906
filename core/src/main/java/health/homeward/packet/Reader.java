package health.homeward.packet;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.homeward.document.Json;
import health.homeward.document.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes index.html with its scripts and page pictures, and the same facts as data/facts.json. A browser that opens it
/// from a disk allows neither modules nor fetch: the data are classic scripts that fill one global.
final class Reader {
    /// Browsers on small computers take script files of this many characters without a pause.
    private static final int SCRIPT_PART = 1_500_000;
    private static final List<String> PROGRAM = List.of("dom.js", "values.js", "plot.js", "laboratory.js",
            "sections.js", "images.js", "account.js",
            "viewer.js",
            "app.js");

    private final View view;
    private final Bag bag;
    private final CaseJson caseJson;
    private final FactJson factJson;
    private final List<@Nullable String> pictures = new ArrayList<>();

    Reader(View view, Originals originals, Bag bag) {
        this.view = view;
        this.bag = bag;
        this.caseJson = new CaseJson(view, originals);
        this.factJson = new FactJson(view, caseJson);
    }

    void pictures() throws IOException {
        for (Page page : view.pages()) {
            byte[] picture = view.input().pictures().uprightJpeg(page.ref());
            String path = String.format(Locale.ROOT, "reader/pages/p%04d.jpg", pictures.size() + 1);
            pictures.add(picture == null ? null : path);
            if (picture != null) {
                bag.document(path, picture);
            }
        }
    }

    /// What the records say, as read: nothing is made legible here.
    void facts() throws IOException {
        Map<String, @Nullable Object> all = caseJson.all(pictures);
        all.put("topics", factJson.topics());
        all.put("laboratory", factJson.laboratory());
        all.put("problem", factJson.problem());
        all.put("facts", factJson.facts());
        bag.document("data/facts.json",
                Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }

    void write(String contentId) throws IOException {
        List<String> names = new ArrayList<>();
        for (String script : scripts(contentId)) {
            String name = "data" + (names.size() + 1) + ".js";
            bag.document("reader/" + name, script);
            names.add(name);
        }
        for (String name : PROGRAM) {
            bag.document("reader/" + name, Packet.resource("reader/" + name));
        }
        names.addAll(PROGRAM);
        bag.document("reader/app.css", Packet.resource("reader/app.css"));
        StringBuilder tags = new StringBuilder();
        names.forEach(name -> tags.append("<script src=\"reader/").append(name).append("\"></script>\n"));
        bag.document("index.html", new String(Packet.resource("reader/index.html"), StandardCharsets.UTF_8)
                .replace("@PAGES@", links())
                .replace("@SCRIPTS@", tags.toString().strip()));
    }

    /// For a browser that runs no script.
    private String links() {
        StringBuilder links = new StringBuilder();
        for (String picture : pictures) {
            if (picture != null) {
                links.append("<a href=\"")
                        .append(picture)
                        .append("\">")
                        .append(pictures.indexOf(picture) + 1)
                        .append("</a> ");
            }
        }
        return links.toString().strip();
    }

    private List<String> scripts(String contentId) throws JsonProcessingException {
        Map<String, @Nullable Object> all = caseJson.all(pictures);
        all.put("contentId", contentId);
        all.put("topics", factJson.topics());
        all.put("laboratory", factJson.laboratory());
        all.put("problem", factJson.problem());
        List<String> scripts = new ArrayList<>();
        StringBuilder part = new StringBuilder("window.HOMEWARD=" + safe(all) + ";\nHOMEWARD.facts=[];\n");
        for (var fact : factJson.facts()) {
            if (part.length() > SCRIPT_PART) {
                scripts.add(part.toString());
                part.setLength(0);
            }
            part.append("HOMEWARD.facts.push(").append(safe(fact)).append(");\n");
        }
        scripts.add(part + "HOMEWARD.end=true;\n");
        return scripts;
    }

    /// JSON that cannot leave its script, whatever stands in a record.
    private static String safe(Object value) throws JsonProcessingException {
        return Json.MAPPER.writeValueAsString(legible(value))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static @Nullable Object legible(@Nullable Object value) {
        return switch (value) {
            case String text -> Legible.of(text);
            case List<?> list -> list.stream().map(Reader::legible).toList();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> shown = new LinkedHashMap<>();
                map.forEach((key, inner) -> shown.put(String.valueOf(key), legible(inner)));
                yield shown;
            }
            case null -> null;
            default -> value;
        };
    }
}
