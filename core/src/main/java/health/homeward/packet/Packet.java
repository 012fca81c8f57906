package health.homeward.packet;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.homeward.document.FileKind;
import health.homeward.document.Json;
import health.homeward.document.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds a package from a sealed state of a case. The same input gives the same bytes.
public final class Packet {
    /// Browsers on small computers take script files of this many characters without a pause.
    private static final int SCRIPT_PART = 1_500_000;
    private static final String README = """
            Medical records from China
            Open data/documents/START-HERE.pdf first: a summary on at most two pages.
            Open data/documents/index.html in Chrome or Edge to search and to see every value on its Chinese page.
            Extract the whole folder before opening it. No installation and no network are needed.

            请先打开 data/documents/START-HERE.pdf（最多两页的摘要）。
            用浏览器打开 data/documents/index.html 可检索并查看每个数值在原件中的位置。请先解压整个文件夹。
            """;

    private final View view;
    private final ReaderJson json;
    private final Bag bag;

    private Packet(View view, Path target) {
        this.view = view;
        this.json = new ReaderJson(view);
        this.bag = new Bag(target);
    }

    /// Writes the package.
    ///
    /// @param target the folder that becomes the root of the bag; must not exist or be empty
    /// @throws UncheckedIOException when it cannot be written
    public static Built build(PackageInput input, Path target) {
        try {
            Files.createDirectories(target);
            try (var inside = Files.list(target)) {
                if (inside.findAny().isPresent()) {
                    throw new IllegalArgumentException("the target is not empty: " + target);
                }
            }
            View view = View.of(input);
            int files = new Packet(view, target).write();
            return new Built(target, view.contentId(), files,
                    view.conflicts().stream().map(document -> document.id().value()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int write() throws IOException {
        PackageInput input = view.input();
        reader();
        originals();
        bag.document("START-HERE.pdf", StartHere.pdf(view));
        bag.tag("README.txt", README);
        return bag.close(input.packageId(), "v" + input.version() + " " + view.contentId(),
                input.sealed().atZone(ZoneOffset.UTC).toLocalDate().toString());
    }

    private void reader() throws IOException {
        List<Boolean> pictures = new ArrayList<>();
        for (var page : view.pages()) {
            byte[] picture = view.input().pictures().uprightJpeg(page.ref());
            pictures.add(picture != null);
            if (picture != null) {
                bag.document(ReaderJson.image(pictures.size()), picture);
            }
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("meta", json.meta());
        all.put("pages", json.pages(pictures));
        all.put("documents", json.documents());
        all.put("readiness", json.readiness());
        all.put("setAside", json.setAside());
        List<String> scripts = new ArrayList<>();
        scripts.add("window.HOMEWARD=" + safe(all) + ";\nHOMEWARD.facts=[];\n");
        StringBuilder part = new StringBuilder();
        for (var fact : json.facts()) {
            part.append("HOMEWARD.facts.push(").append(safe(fact)).append(");\n");
            if (part.length() > SCRIPT_PART) {
                scripts.add(part.toString());
                part.setLength(0);
            }
        }
        scripts.add(part + "HOMEWARD.end=true;\n");
        StringBuilder tags = new StringBuilder();
        for (int i = 0; i < scripts.size(); i++) {
            String name = "reader/data" + (i + 1) + ".js";
            bag.document(name, scripts.get(i));
            tags.append("<script src=\"").append(name).append("\"></script>\n");
        }
        bag.document("reader/app.js", resource("reader/app.js"));
        bag.document("reader/app.css", resource("reader/app.css"));
        bag.document("index.html", new String(resource("reader/index.html"), StandardCharsets.UTF_8)
                .replace("@DATA@", tags.toString().strip()));
        all.put("facts", json.facts());
        bag.document("data/facts.json",
                Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }

    /// JSON that cannot leave its script, whatever stands in a record.
    private static String safe(Object value) throws JsonProcessingException {
        return Json.MAPPER.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Packet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource is not there: " + name);
            }
            return in.readAllBytes();
        }
    }

    /// Byte for byte as handed in; only kinds that are records leave, never a program or an archive.
    private void originals() throws IOException {
        StringBuilder list = new StringBuilder("file,sha256,bytes,handed in as,what became of it\n");
        int number = 0;
        for (SourceFile source : view.input().sources()) {
            number++;
            boolean withheld = view.withheldSources().contains(source.sha256());
            boolean enclosed = !withheld && source.kind().isReadable();
            String name = enclosed
                    ? String.format(Locale.ROOT, "O%04d.%s", number, extension(source.kind()))
                    : "";
            if (enclosed) {
                bag.document("originals/" + name, view.input().pictures().original(source.sha256()));
            }
            String became = enclosed
                    ? "enclosed"
                    : withheld
                            ? "withheld: it holds a page of another person"
                            : "kept with the case: not a kind that is enclosed";
            list.append(String.join(",", name, withheld ? "" : source.sha256().hex(),
                    String.valueOf(source.size()),
                    quoted(withheld ? "withheld file " + number : source.name()), quoted(became)))
                    .append('\n');
        }
        bag.document("originals/LIST.csv", list.toString());
    }

    private static String extension(FileKind kind) {
        return kind == FileKind.JPEG ? "jpg" : kind.name().toLowerCase(Locale.ROOT);
    }

    /// A leading `=`, `+`, `-` or `@` would be a formula to a spreadsheet.
    private static String quoted(String text) {
        String harmless = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"").replaceAll("[\\r\\n]", " ") + '"';
    }
}
