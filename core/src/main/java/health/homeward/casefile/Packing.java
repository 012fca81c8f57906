package health.homeward.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.homeward.document.Json;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.packet.CaseSummary;
import health.homeward.packet.PackageInput;
import health.homeward.packet.Packet;
import health.homeward.packet.PageSource;
import health.homeward.packet.Verification;
import health.homeward.packet.Verify;
import health.homeward.reading.PageReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the package of a state: written aside, then moved into place as the next version.
final class Packing {
    /// Fit for reading on a screen and for print at A4.
    private static final int PICTURE_SIDE = 1_800;
    private static final TypeReference<Newest> NEWEST = new TypeReference<>() {
    };

    /// @param key of what the newest package is made of
    private record Newest(String key, int version) {}

    private final CaseFolder folder;
    private final Work work;
    private final PageReader reader;
    private final CaseState state;
    private final Clock clock;

    Packing(CaseFolder folder, Work work, PageReader reader, CaseState state, Clock clock) {
        this.folder = folder;
        this.work = work;
        this.reader = reader;
        this.state = state;
        this.clock = clock;
    }

    Packed pack() {
        String key = key();
        Newest newest = work.find("package", "newest", NEWEST).orElse(new Newest("", lastVersion()));
        Path there = version(newest.version);
        if (newest.key.equals(key) && Verify.verify(there).state() == Verification.State.INTACT) {
            return new Packed(there, newest.version, true);
        }
        int next = Math.max(newest.version, lastVersion()) + 1;
        build(next);
        work.keep("package", "newest", new Newest(key, next));
        return new Packed(version(next), next, false);
    }

    /// Of all that a package is made of. That the urgent question was answered once more changes nothing in it.
    private String key() {
        ObjectNode all = Json.MAPPER.valueToTree(state);
        List<Decision> others = state.decisions()
                .stream()
                .filter(decision -> !(decision instanceof Decision.Urgency))
                .toList();
        all.set("decisions", Json.MAPPER.valueToTree(others));
        return Work.key(Packet.VERSION, all, state.draftReasons());
    }

    private Path version(int version) {
        return folder.packages().resolve("v" + version);
    }

    private int lastVersion() {
        if (Files.notExists(folder.packages())) {
            return 0;
        }
        try (Stream<Path> packages = Files.list(folder.packages())) {
            return packages.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("v[1-9]\\d{0,8}"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw NotWritten.to(folder.packages(), e);
        }
    }

    private void build(int version) {
        Path aside = folder.packages().resolve("part");
        try {
            Trees.delete(aside);
            draw();
            reader.rest();
            Packet.build(input(version).with(ImagePacking.of(state)), aside);
            Files.move(aside, version(version), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException e) {
            ProblemException problem = NotWritten.to(folder.packages(), e);
            giveBack(aside);
            throw problem;
        }
    }

    /// The room that a package took which was not finished.
    private static void giveBack(Path aside) {
        try {
            Trees.delete(aside);
        } catch (IOException e) {
            // The next build deletes it.
        }
    }

    /// Draws the pages that were not drawn before, several at once.
    private void draw() {
        Map<Sha256, SourceFile> sources = sources();
        Parallel.forEach(state.pages().stream().filter(Page::placed).toList(),
                page -> picture(Objects.requireNonNull(sources.get(page.ref().source())), page));
    }

    private PackageInput input(int version) {
        Instant sealed = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        CaseSheet sheet = state.sheet();
        CaseStay stay = state.stay();
        return new PackageInput(packageId(), version, sealed, state.draftReasons(),
                state.opinion() == null ? null : state.opinion().english(), state.person(),
                new CaseSummary(stay.hospital(), stay.admitted(), stay.discharged(),
                        sheet.situation() == null ? null : Situation.of(sheet.situation()).english(),
                        sheet.home()),
                Asked.of(sheet), state.sources(),
                state.accounts(),
                state.pages(), state.unread(), state.documents(), state.identities(), state.facts(),
                FactEnglish::of, state.readiness(), pictures());
    }

    /// The same for all versions of the case; kept with it, since files come and go.
    private String packageId() {
        Path file = folder.root().resolve("package-id");
        try {
            if (Files.notExists(file)) {
                String all = state.sources()
                        .stream()
                        .map(source -> source.sha256().hex())
                        .sorted()
                        .collect(Collectors.joining());
                String id = Sha256.of(all.getBytes(StandardCharsets.US_ASCII)).hex().substring(0, 12);
                Work.write(file, ("hw-" + id).getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw NotWritten.to(file, e);
        }
    }

    private Map<Sha256, SourceFile> sources() {
        return state.sources().stream().collect(Collectors.toMap(SourceFile::sha256, Function.identity()));
    }

    private PageSource pictures() {
        Map<Sha256, SourceFile> sources = sources();
        Map<PageRef, Page> pages = state.pages()
                .stream()
                .collect(Collectors.toMap(Page::ref, Function.identity()));
        return new PageSource() {
            @Override
            public byte @Nullable [] uprightJpeg(PageRef ref) {
                SourceFile source = sources.get(ref.source());
                Page page = pages.get(ref);
                return source == null || page == null || !page.placed() ? null : picture(source, page);
            }

            @Override
            public byte[] original(Sha256 sha256) throws IOException {
                SourceFile source = sources.get(sha256);
                if (source == null) {
                    throw new IllegalStateException("no such source");
                }
                return Files.readAllBytes(source.content());
            }
        };
    }

    /// Null when the page cannot be drawn, which the reader of the package is told.
    private byte @Nullable [] picture(SourceFile source, Page page) {
        String key = Work.key(source.sha256().hex(), page.ref().page(), page.rotation(), PICTURE_SIDE);
        try {
            return work.bytes("pictures", key,
                    () -> reader.jpeg(source, page.ref().page(), page.rotation(), PICTURE_SIDE));
        } catch (ProblemException e) {
            if (e.problem() == Problem.OUTPUT_NOT_WRITABLE) {
                throw e;
            }
            return null;
        }
    }
}
