package health.homeward.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import health.homeward.document.FileKind;
import health.homeward.document.PageOutcome;
import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.reading.PageReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Reads the files that were not read before. Each page is kept as soon as it is done, so that a killed run goes on
/// where it was.
final class PageStep {
    private static final String PAGES = "pages";
    private static final TypeReference<PageOutcome> OUTCOME = new TypeReference<>() {
    };
    private static final TypeReference<Integer> COUNT = new TypeReference<>() {
    };

    private final Work work;
    private final PageReader reader;
    private final Progress progress;

    PageStep(Work work, PageReader reader, Progress progress) {
        this.work = work;
        this.reader = reader;
        this.progress = progress;
    }

    /// The outcomes of each file in page order; the files in the order given.
    Map<Sha256, List<PageOutcome>> read(List<SourceFile> sources) {
        Map<Sha256, List<PageOutcome>> known = new ConcurrentHashMap<>();
        List<SourceFile> unknown = new ArrayList<>();
        for (SourceFile source : sources) {
            kept(source).ifPresentOrElse(outcomes -> known.put(source.sha256(), outcomes),
                    () -> unknown.add(source));
        }
        unknown.sort(Comparator.comparingInt(PageStep::cost).thenComparingLong(SourceFile::size));
        progress.files(unknown.size());
        Parallel.forEach(unknown, source -> known.put(source.sha256(), read(source)));
        Map<Sha256, List<PageOutcome>> ordered = new LinkedHashMap<>();
        sources.forEach(
                source -> ordered.put(source.sha256(), known.getOrDefault(source.sha256(), List.of())));
        return ordered;
    }

    /// Files that may have a text layer come first, so that papers are known within seconds.
    private static int cost(SourceFile source) {
        return source.kind() == FileKind.DOCX ? 0 : source.kind() == FileKind.PDF ? 1 : 2;
    }

    private List<PageOutcome> read(SourceFile source) {
        String key = key(source);
        List<PageOutcome> outcomes = reader.read(source, page -> work.find(PAGES, key + "-" + page, OUTCOME),
                outcome -> {
                    if (lasting(outcome)) {
                        work.keep(PAGES, key + "-" + outcome.ref().page(), outcome);
                    }
                    progress.page(source.name(), outcome.ref().page());
                });
        if (outcomes.stream().allMatch(PageStep::lasting)) {
            work.keep(PAGES, key, outcomes.size());
        }
        progress.file(source.name());
        return outcomes;
    }

    /// What may end otherwise the next time, after an installation, with more room or on a quieter machine, is not kept.
    private static boolean lasting(PageOutcome outcome) {
        return switch (outcome) {
            case PageOutcome.ReadPage _ -> true;
            case PageOutcome.UnreadPage page -> page.problem().actor() == Problem.Actor.YOU
                    && page.problem() != Problem.HEIC_NEEDS_DECODER
                    && page.problem() != Problem.NOT_ENOUGH_SPACE;
        };
    }

    private Optional<List<PageOutcome>> kept(SourceFile source) {
        String key = key(source);
        int pages = work.find(PAGES, key, COUNT).orElse(-1);
        List<PageOutcome> outcomes = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            work.find(PAGES, key + "-" + page, OUTCOME).ifPresent(outcomes::add);
        }
        return outcomes.size() == pages ? Optional.of(List.copyOf(outcomes)) : Optional.empty();
    }

    private String key(SourceFile source) {
        return Work.key(source.sha256().hex(), source.kind(), reader.version());
    }
}
