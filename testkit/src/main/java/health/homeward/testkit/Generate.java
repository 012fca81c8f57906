package health.homeward.testkit;

import health.homeward.testkit.paper.FictionalCase;
import health.homeward.testkit.paper.FictionalCase.Written;
import health.homeward.testkit.truth.CaseTruth;
import health.homeward.testkit.wear.Wear;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Writes fictional cases as patients have them. `--seed N --cases K --out DIR` gives `DIR/case-N`, `DIR/case-N+1` …,
/// the truth beside each folder as `case-N.truth.json`.
public final class Generate {
    private static final List<Wear> PHOTOS = List.of(Wear.PHOTO, Wear.PHOTO, Wear.SCAN, Wear.HARD, Wear.GLARE,
            Wear.DARK, Wear.CLEAN);

    private Generate() {}

    /// Runs with `--seed`, `--cases` and `--out`.
    public static void main(String[] arguments) throws IOException {
        long seed = 1;
        int cases = 1;
        Path out = Path.of("fictional-cases");
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
                case "--cases" -> cases = Integer.parseInt(arguments[i + 1]);
                case "--out" -> out = Path.of(arguments[i + 1]);
                default -> throw new IllegalArgumentException("--seed N --cases K --out DIR");
            }
        }
        for (long at = seed; at < seed + cases; at++) {
            write(FictionalCase.of(at), out.resolve("case-" + at))
                    .write(out.resolve("case-" + at + ".truth.json"));
        }
    }

    /// Writes the folder of one case; the truth about it.
    public static CaseTruth write(FictionalCase from, Path folder) throws IOException {
        Random random = new Random(from.seed() + 4711);
        CaseFolder to = new CaseFolder(from, folder);
        List<Written> rest = new ArrayList<>(from.papers());
        Collections.shuffle(rest, random);
        to.pdf(random.nextBoolean() ? "出院小结.pdf" : "出院记录(1).pdf", take(rest, "discharge-summary", 1));
        List<Written> reports = take(rest, "imaging-report", 1);
        reports.addAll(take(rest, "lab-report", 2));
        to.pdf("检查报告.pdf", reports);
        List<Written> scanned = take(rest, random.nextBoolean() ? "pathology-report" : "order-sheet", 1);
        if (scanned.isEmpty()) {
            scanned.addAll(take(rest, "admission-note", 1));
        }
        to.scans("扫描全能王 2026-11-02 10.15.pdf", scanned);
        to.screenshot("微信图片_20261103" + (100_000 + random.nextInt(899_999)) + ".png",
                take(rest, "lab-report", 1).getFirst());
        to.word("治疗方案.docx", take(rest, "proposed-treatment-plan", 1).getFirst());
        int number = 2000 + random.nextInt(6000);
        String first = "IMG_" + number + ".jpg";
        to.pictures(first, take(rest, "invoice", 1).getFirst(), Wear.PHOTO, 0, "MATCH");
        for (Written written : rest.subList(0, 6 + random.nextInt(3))) {
            number += 3 + random.nextInt(9);
            int turned = random.nextInt(3) == 0 ? 90 * (1 + random.nextInt(3)) : 0;
            to.pictures("IMG_" + number + ".jpg", written, PHOTOS.get(random.nextInt(PHOTOS.size())), turned,
                    "MATCH");
        }
        to.pictures("IMG_" + (number + 20) + ".jpg", from.written("lab-report.chemistry", from.stranger()),
                Wear.PHOTO,
                0, "CONFLICT");
        to.duplicate("IMG_" + (number - 1000) + "(1).jpg", first);
        to.broken("影像报告-无法打开.pdf");
        return to.truth();
    }

    private static List<Written> take(List<Written> from, String kind, int count) {
        List<Written> taken = new ArrayList<>(
                from.stream().filter(written -> written.paper().kind().equals(kind)).limit(count).toList());
        from.removeAll(taken);
        return taken;
    }
}
