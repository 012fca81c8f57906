package health.homeward.testkit;

import health.homeward.testkit.paper.FictionalCase;
import health.homeward.testkit.paper.FictionalCase.Written;
import health.homeward.testkit.truth.CaseTruth;
import health.homeward.testkit.wear.Wear;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes cases of laboratory reports only, in many forms: `--seed N --cases K --out DIR` gives `DIR/case-N-clean`
/// (a PDF with text, pictures without wear) and `DIR/case-N-photo` with the same papers, the truth beside each.
public final class Laboratories {
    private Laboratories() {}

    /// Runs with `--seed`, `--cases` and `--out`.
    public static void main(String[] arguments) throws IOException {
        long seed = 1;
        int cases = 1;
        Path out = Path.of("fictional-laboratories");
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
                case "--cases" -> cases = Integer.parseInt(arguments[i + 1]);
                case "--out" -> out = Path.of(arguments[i + 1]);
                default -> throw new IllegalArgumentException("--seed N --cases K --out DIR");
            }
        }
        for (long at = seed; at < seed + cases; at++) {
            FictionalCase from = FictionalCase.laboratories(at);
            clean(from, out.resolve("case-" + at + "-clean"))
                    .write(out.resolve("case-" + at + "-clean.truth.json"));
            photos(from, out.resolve("case-" + at + "-photo"))
                    .write(out.resolve("case-" + at + "-photo.truth.json"));
        }
    }

    /// Every second paper in one PDF, the others as pictures.
    static CaseTruth clean(FictionalCase from, Path folder) throws IOException {
        CaseFolder to = new CaseFolder(from, folder);
        List<Written> papers = from.papers();
        to.pdf("检验报告.pdf", every(papers, 0));
        pictures(to, every(papers, 1), "mmexport", ".png", List.of(Wear.CLEAN));
        return to.truth();
    }

    /// Every second paper as on the desk, the others scanned or under poor light.
    static CaseTruth photos(FictionalCase from, Path folder) throws IOException {
        CaseFolder to = new CaseFolder(from, folder);
        pictures(to, from.papers(), "IMG_", ".jpg", List.of(Wear.PHOTO, Wear.SCAN, Wear.PHOTO));
        return to.truth();
    }

    private static void pictures(CaseFolder to, List<Written> papers, String name, String ending, List<Wear> wears)
            throws IOException {
        for (int i = 0; i < papers.size(); i++) {
            to.pictures(name + (4100 + 7 * i) + ending, papers.get(i), wears.get(i % wears.size()), 0, "MATCH");
        }
    }

    private static List<Written> every(List<Written> papers, int rest) {
        return java.util.stream.IntStream.range(0, papers.size())
                .filter(i -> i % 2 == rest)
                .mapToObj(papers::get)
                .toList();
    }
}
