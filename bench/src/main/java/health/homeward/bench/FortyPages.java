package health.homeward.bench;

import health.homeward.testkit.CaseFolder;
import health.homeward.testkit.paper.FictionalCase;
import health.homeward.testkit.paper.FictionalCase.Written;
import health.homeward.testkit.wear.Wear;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes a fictional case of forty pages, a third with a text layer, a quarter scanned, the rest photographed: the
/// folder that [CaseBench] times.
///
/// Arguments: the folder, then the seed.
public final class FortyPages {
    private static final int PAGES = 40;

    private FortyPages() {}

    /// Writes the folder and its truth beside it.
    public static void main(String[] arguments) throws IOException {
        FictionalCase from = FictionalCase.of(Long.parseLong(arguments[1]));
        Path folder = Path.of(arguments[0]);
        CaseFolder to = new CaseFolder(from, folder);
        List<Written> papers = from.papers();
        int third = papers.size() / 3;
        to.pdf("病历.pdf", papers.subList(0, third));
        to.scans("扫描.pdf", papers.subList(third, third + papers.size() / 4));
        int number = 3000;
        for (Written written : papers.subList(third + papers.size() / 4, papers.size())) {
            to.pictures("IMG_" + number + ".jpg", written, Wear.PHOTO, 0, "MATCH");
            number += 10;
        }
        for (int i = 0; to.truth().pages().size() < PAGES; i++) {
            to.pictures("IMG_" + (number + 10 * i) + ".jpg", papers.get(i % papers.size()), Wear.SCAN, 0,
                    "MATCH");
        }
        to.truth().write(folder.resolveSibling(folder.getFileName() + ".truth.json"));
    }
}
