package health.homeward.packet;

import health.homeward.document.FileAccount;
import health.homeward.document.FileKind;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files as handed in, byte for byte, under names of our own, and the list of what became of each. Only kinds that
/// are records leave, never a program or an archive; of a file that holds a page of another person not even the name.
final class Originals {
    private static final String WITHHELD_IMAGE = "withheld: an image that seems to be another person's";
    private static final String WITHHELD = "withheld: it holds a paper that seems to be another person's";
    private final View view;
    private final Map<Sha256, String> names = new LinkedHashMap<>();

    Originals(View view) {
        this.view = view;
        List<SourceFile> sources = view.input().sources();
        for (int i = 0; i < sources.size(); i++) {
            SourceFile source = sources.get(i);
            if (source.kind().isReadable() && !view.withheldSources().contains(source.sha256())) {
                names.put(source.sha256(),
                        String.format(Locale.ROOT, "originals/O%04d.%s", i + 1, extension(source.kind())));
            }
        }
    }

    private static String extension(FileKind kind) {
        return kind == FileKind.JPEG ? "jpg" : kind.name().toLowerCase(Locale.ROOT);
    }

    /// Path beside index.html by hash, of the files that are enclosed.
    Map<Sha256, String> names() {
        return names;
    }

    void write(Bag bag) throws IOException {
        for (var entry : names.entrySet()) {
            bag.document(entry.getValue(), view.input().pictures().original(entry.getKey()));
        }
        StringBuilder list = new StringBuilder("file,sha256,bytes,handed in as,what became of it\n");
        List<SourceFile> sources = view.input().sources();
        for (int i = 0; i < sources.size(); i++) {
            list.append(line(sources.get(i), i + 1));
        }
        view.input()
                .images()
                .files()
                .forEach(one -> list.append(line("images/" + one.path(),
                        one.file().sha256().hex(), String.valueOf(one.file().size()), one.file().name(),
                        "enclosed")));
        Set<Sha256> listed = listed();
        view.input()
                .accounts()
                .stream()
                .filter(account -> account.state() != FileAccount.State.USED
                        || (account.sha256() != null && !listed.contains(account.sha256())))
                .forEach(account -> list.append(line(account)));
        bag.document("originals/LIST.csv", list.toString());
    }

    private Set<Sha256> listed() {
        return Stream
                .concat(view.input().sources().stream(),
                        view.input().images().files().stream().map(EnclosedImages.DiscFile::file))
                .map(SourceFile::sha256)
                .collect(Collectors.toSet());
    }

    private String line(SourceFile source, int number) {
        String name = names.get(source.sha256());
        if (name != null) {
            return line(name, source.sha256().hex(), String.valueOf(source.size()), source.name(),
                    "enclosed");
        }
        return view.withheldSources().contains(source.sha256())
                ? line("", "", "", "file " + number, WITHHELD)
                : line("", source.sha256().hex(), String.valueOf(source.size()), source.name(),
                        "kept with the case: not a kind that is enclosed");
    }

    private String line(FileAccount account) {
        Sha256 hash = account.sha256();
        String state = account.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return view.withholds(account)
                ? line("", "", "", "another name of a file",
                        hash != null && view.withheldImages().contains(hash) ? WITHHELD_IMAGE : WITHHELD)
                : line("", hash == null ? "" : hash.hex(), "", account.path(),
                        state + ": " + account.reason());
    }

    private static String line(String... cells) {
        return String.join(",", Stream.of(cells).map(Originals::quoted).toList()) + "\n";
    }

    /// A leading `=`, `+`, `-` or `@` would be a formula to a spreadsheet.
    private static String quoted(String text) {
        String shown = Legible.of(text);
        String harmless = !shown.isEmpty() && "=+-@".indexOf(shown.strip().isEmpty()
                ? ' '
                : shown.strip()
                        .charAt(0)) >= 0 ? "'" + shown : shown;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
