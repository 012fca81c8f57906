package health.homeward.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.FileAccount;
import health.homeward.document.PageOutcome;
import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.intake.Intake;
import health.homeward.intake.IntakeLimits;
import health.homeward.reading.PageReader;
import health.homeward.testkit.RawWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A folder with one good record, into which files are planted. Taking it in always checks what holds whatever was
/// planted: every file has its account, the good record is used, nothing is written elsewhere, the folder is unchanged.
final class Plot {
    static final String GOOD = "zz-good.docx";

    private final Path temp;
    private final Path folder;
    private final Path unpacked;

    Plot(Path temp) throws IOException {
        this.temp = temp;
        folder = Files.createDirectory(temp.resolve("records"));
        unpacked = temp.resolve("unpacked");
        Files.write(folder.resolve(GOOD), RawWord.paragraph());
    }

    Path folder() {
        return folder;
    }

    Path unpacked() {
        return unpacked;
    }

    Plot plant(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return this;
    }

    Intake.Taken take() throws IOException {
        return take(IntakeLimits.DEFAULT);
    }

    Intake.Taken take(IntakeLimits limits) throws IOException {
        Map<String, String> before = tree(folder);
        Intake.Taken taken = Intake.take(folder, unpacked, limits);
        assertThat(tree(folder)).isEqualTo(before);
        try (Stream<Path> beside = Files.list(temp)) {
            assertThat(beside).isSubsetOf(folder, unpacked);
        }
        assertThat(taken.sources()).extracting(SourceFile::name).contains(GOOD);
        assertAccounted(taken, before.size());
        return taken;
    }

    private void assertAccounted(Intake.Taken taken, int files) throws IOException {
        assertThat(taken.accounts()).filteredOn(account -> !account.path().contains("!/")).hasSize(files);
        long used = taken.accounts()
                .stream()
                .filter(account -> account.state() == FileAccount.State.USED)
                .count();
        assertThat(taken.sources()).hasSize((int) used);
        assertThat(taken.accounts()).filteredOn(account -> account.state() == FileAccount.State.SET_ASIDE)
                .allSatisfy(account -> assertThat(account.reason()).hasSizeGreaterThan(20));
        for (SourceFile source : taken.sources()) {
            assertThat(Sha256.of(Files.readAllBytes(source.content()))).isEqualTo(source.sha256());
        }
        if (Files.exists(unpacked)) {
            List<Path> kept = taken.sources()
                    .stream()
                    .map(SourceFile::content)
                    .filter(path -> path.startsWith(unpacked))
                    .toList();
            try (Stream<Path> there = Files.list(unpacked)) {
                assertThat(there).containsExactlyInAnyOrderElementsOf(kept);
            }
        }
    }

    /// Reads every page of what was used, by name. The good record must be among them.
    Map<String, List<PageOutcome>> read(PageReader reader) throws IOException {
        Map<String, List<PageOutcome>> read = new LinkedHashMap<>();
        for (SourceFile source : take().sources()) {
            List<PageOutcome> told = new ArrayList<>();
            List<PageOutcome> outcomes = reader.read(source, page -> Optional.empty(), told::add);
            assertThat(told).isEqualTo(outcomes).isNotEmpty();
            read.put(source.name(), outcomes);
        }
        assertThat(words(Objects.requireNonNull(read.get(GOOD)).getFirst())).isEqualTo(RawWord.WORDS);
        return read;
    }

    static String words(PageOutcome outcome) {
        return outcome instanceof PageOutcome.ReadPage page
                ? String.join("\n", page.page().lines().stream().map(line -> line.text()).toList())
                : outcome.toString();
    }

    static Map<String, Problem> problems(Intake.Taken taken) {
        Map<String, Problem> problems = new TreeMap<>();
        taken.accounts().forEach(account -> {
            if (account.problem() != null) {
                problems.put(account.path(), account.problem());
            }
        });
        return problems;
    }

    static String reason(Intake.Taken taken, String path) {
        return taken.accounts()
                .stream()
                .filter(account -> account.path().equals(path))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    /// Every file that is no folder, with its bytes where it has any.
    private static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                tree.put(path.toString(), Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        ? Sha256.of(Files.readAllBytes(path)).hex()
                        : "");
            }
        }
        return tree;
    }
}
