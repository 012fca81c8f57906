package health.homeward.recognition;

import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// From pages to papers.
public final class Recognition {
    private Recognition() {}

    /// Changes whenever the same pages might become other documents.
    public static String version() {
        return "9";
    }

    /// Finds the papers, across pages and files.
    ///
    /// @param sources in the order of their names
    /// @param pages all read pages of all sources
    public static Recognised recognise(List<SourceFile> sources, List<Page> pages) {
        Map<Sha256, Integer> place = new HashMap<>();
        sources.forEach(source -> place.putIfAbsent(source.sha256(), place.size()));
        List<Page> ordered = pages.stream()
                .sorted(Comparator
                        .comparingInt((Page page) -> place.getOrDefault(page.ref().source(), place.size()))
                        .thenComparing(Page::ref))
                .toList();
        List<Fragment> fragments = new ArrayList<>();
        List<PageRef> blank = new ArrayList<>();
        for (Page page : ordered) {
            List<Fragment> found = Fragments.of(page);
            fragments.addAll(found);
            if (found.isEmpty()) {
                blank.add(page.ref());
            }
        }
        Map<PageRef, Page> byRef = new HashMap<>();
        pages.forEach(page -> byRef.put(page.ref(), page));
        return new Recognised(Replacements.marked(Binding.bind(fragments), byRef), blank);
    }
}
