package health.homeward.testkit;

import health.homeward.testkit.paper.FictionalCase;
import health.homeward.testkit.paper.FictionalCase.Written;
import health.homeward.testkit.truth.CaseTruth;
import health.homeward.testkit.wear.Wear;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes cases of laboratory reports only, in many forms: `--seed N --cases K --out DIR` gives the same
/// papers as a PDF with text in `DIR/case-N-text`, as pictures without wear in `case-N-clean` and with it in
/// `case-N-photo`, the truth beside each.
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
            text(from, out.resolve("case-" + at + "-text"))
                    .write(out.resolve("case-" + at + "-text.truth.json"));
            clean(from, out.resolve("case-" + at + "-clean"))
                    .write(out.resolve("case-" + at + "-clean.truth.json"));
            photos(from, out.resolve("case-" + at + "-photo"))
                    .write(out.resolve("case-" + at + "-photo.truth.json"));
        }
    }

    /// What is printed on all papers, a page after the other, in no file.
    public static CaseTruth printed(long seed, Path folder) throws IOException {
        FictionalCase from = FictionalCase.laboratories(seed);
        CaseFolder to = new CaseFolder(from, folder);
        to.printed("检验报告.pdf", from.papers());
        return to.truth();
    }

    /// All papers in one PDF.
    static CaseTruth text(FictionalCase from, Path folder) throws IOException {
        CaseFolder to = new CaseFolder(from, folder);
        to.pdf("检验报告.pdf", from.papers());
        return to.truth();
    }

    /// All papers as pictures without wear.
    static CaseTruth clean(FictionalCase from, Path folder) throws IOException {
        CaseFolder to = new CaseFolder(from, folder);
        pictures(to, from.papers(), "mmexport", ".png", List.of(Wear.CLEAN));
        return to.truth();
    }

    /// Two of three papers as on the desk, the others scanned.
    static CaseTruth photos(FictionalCase from, Path folder) throws IOException {
        CaseFolder to = new CaseFolder(from, folder);
        pictures(to, from.papers(), "IMG_", ".jpg", List.of(Wear.PHOTO, Wear.SCAN, Wear.PHOTO));
        return to.truth();
    }

    private static void pictures(CaseFolder to, List<Written> papers, String name, String ending,
            List<Wear> wears)
            throws IOException {
        for (int i = 0; i < papers.size(); i++) {
            to.pictures(name + (4100 + 7 * i) + ending, papers.get(i), wears.get(i % wears.size()), 0,
                    "MATCH");
        }
    }
}
