package health.homeward.cli;

import health.homeward.casefile.CaseFile;
import health.homeward.casefile.CaseState;
import health.homeward.document.Document;
import health.homeward.document.Fact;
import health.homeward.document.FileAccount;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.SourceFile;
import health.homeward.readiness.RequirementResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The plain account of a case on the screen: what is there, what is missing, what is not clear.
final class CaseWords {
    private final CaseState state;
    private final CaseFile file;
    private final StringBuilder text = new StringBuilder();

    private CaseWords(CaseFile file, CaseState state) {
        this.file = file;
        this.state = state;
    }

    static String of(CaseFile file, CaseState state, PackageState made) {
        CaseWords words = new CaseWords(file, state);
        words.papers();
        words.images();
        words.facts();
        words.readiness();
        words.pages();
        words.files();
        words.told();
        words.made(made);
        return words.text.toString().stripTrailing();
    }

    private void papers() {
        long withheld = count(IdentityFinding.State.CONFLICT);
        heading(state.documents().size() + " papers" + (withheld == 0 ? "" : ", " + withheld + " withheld"));
        for (Document document : state.documents()) {
            IdentityFinding.State whose = state.identity(document.id());
            String mark = switch (whose) {
                case MATCH -> "  ";
                case UNCLEAR -> "? ";
                case CONFLICT -> "x ";
            };
            line(mark + pad(document.kind().english(), 28)
                    + pad(document.date() == null ? "no date" : document.date().toString(), 12)
                    + (whose == IdentityFinding.State.CONFLICT
                            ? "ANOTHER PERSON'S, withheld"
                            : document.title())
                    + "   [" + document.id() + "]");
            IdentityFinding finding = state.identities().get(document.id());
            if (finding != null && (whose != IdentityFinding.State.MATCH || finding.takenIn() != null)) {
                if (finding.takenIn() != null) {
                    line("      " + finding.takenIn().words());
                }
                finding.because().forEach(because -> line("      " + because));
            }
            document.notes().forEach(note -> line("      " + note));
        }
    }

    private void images() {
        List<String> lines = StudyWords.of(state.images());
        if (!lines.isEmpty()) {
            int studies = state.images().studies().size();
            heading(studies + (studies == 1 ? " study of images" : " studies of images"));
            lines.forEach(this::line);
        }
    }

    private long count(IdentityFinding.State wanted) {
        return state.documents().stream().filter(document -> state.identity(document.id()) == wanted).count();
    }

    private void facts() {
        Map<String, List<Fact>> byType = state.facts()
                .stream()
                .filter(fact -> state.identity(fact.source().document()) != IdentityFinding.State.CONFLICT)
                .collect(Collectors.groupingBy(Fact::type, TreeMap::new, Collectors.toList()));
        heading("Facts, each with its place on the page");
        byType.forEach((type, facts) -> {
            long doubtful = facts.stream().filter(fact -> !fact.source().asserted()).count();
            line("  " + pad(type, 20) + facts.size()
                    + (doubtful == 0 ? "" : ", " + doubtful + " not certain"));
        });
    }

    private void readiness() {
        heading("For: " + (state.opinion() == null ? CaseState.DEFAULT_OPINION : state.opinion()).english()
                + (state.opinion() == null ? " (no kind of opinion was chosen; say --opinion)" : ""));
        for (RequirementResult result : state.readiness()) {
            if (result.state() != RequirementResult.State.NOT_APPLICABLE) {
                line("  " + pad(result.state().name().toLowerCase(Locale.ROOT).replace('_', ' '), 10)
                        + pad(result.severity().name().toLowerCase(Locale.ROOT), 11) + result.requirement()
                        + ": "
                        + result.because());
                if (!result.settled()) {
                    line("      " + result.remedy());
                }
            }
        }
    }

    private void told() {
        heading("What you tell");
        line("  tell it in " + file.sheetFile());
        Path ignored = file.ignoredSheet();
        if (ignored != null) {
            line("  NOT read, since the one above is: " + ignored);
        }
        line("  " + GateWords.of(file.gate()));
        line("  ids for `homeward confirm`: `homeward check FOLDER --ids`");
    }

    private void pages() {
        List<Page> poor = state.pages()
                .stream()
                .filter(page -> page.quality().verdict() != PageQuality.Verdict.GOOD)
                .toList();
        if (poor.isEmpty()) {
            return;
        }
        heading("Pages to look at again");
        Map<Object, String> names = state.sources()
                .stream()
                .collect(Collectors.toMap(SourceFile::sha256, SourceFile::name));
        poor.forEach(page -> line("  " + names.get(page.ref().source()) + ", page " + page.ref().page() + ": "
                + page.quality().say()));
    }

    private void files() {
        heading(state.accounts().size() + " files handed in");
        for (FileAccount account : state.accounts()) {
            if (!account.reason().isEmpty()) {
                line("  " + pad(account.state().name().toLowerCase(Locale.ROOT).replace('_', ' '), 10)
                        + account.path() + ": " + account.reason());
            }
        }
        line("  used      " + state.accounts()
                .stream()
                .filter(account -> account.state() == FileAccount.State.USED && account.reason().isEmpty())
                .count() + " without remark");
    }

    private void made(PackageState made) {
        if (made.path() != null) {
            heading(made.state() + ": " + made.path());
            line("  open " + made.path().resolve("data/documents/index.html"));
        } else {
            heading("No package was built");
        }
        made.why().forEach(why -> line("  draft because: " + why));
    }

    private void heading(String heading) {
        text.append('\n').append(heading).append('\n');
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text + ' ' : text + " ".repeat(width - text.length());
    }
}
