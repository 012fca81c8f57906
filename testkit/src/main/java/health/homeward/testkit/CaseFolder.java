package health.homeward.testkit;

import health.homeward.testkit.drawing.Sheet;
import health.homeward.testkit.drawing.SheetPdf;
import health.homeward.testkit.drawing.SheetPicture;
import health.homeward.testkit.drawing.Typesetter;
import health.homeward.testkit.paper.Fact;
import health.homeward.testkit.paper.FictionalCase;
import health.homeward.testkit.paper.FictionalCase.Written;
import health.homeward.testkit.truth.CaseTruth;
import health.homeward.testkit.truth.FactTruth;
import health.homeward.testkit.truth.FileTruth;
import health.homeward.testkit.truth.PageTruth;
import health.homeward.testkit.truth.PaperTruth;
import health.homeward.testkit.truth.Spot;
import health.homeward.testkit.wear.Projection;
import health.homeward.testkit.wear.Turn;
import health.homeward.testkit.wear.Wear;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Writes papers of a case as the files that a patient has, and keeps the truth about them.
public final class CaseFolder {
    private final FictionalCase from;
    private final Path folder;
    private final Random random;
    private final List<FileTruth> files = new ArrayList<>();
    private final List<PageTruth> pages = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    /// A paper with its pages and the places of its facts.
    private record Placed(
            Written written,
            String owner,
            List<String> pages,
            Map<String, Map<String, List<Spot>>> spots) {}

    /// An empty folder for the case; the directory is made.
    public CaseFolder(FictionalCase from, Path folder) throws IOException {
        this.from = from;
        this.folder = Files.createDirectories(folder);
        this.random = new Random(from.seed() * 7919 + 13);
    }

    /// Adds one PDF with a text layer and all the papers, one after the other.
    public void pdf(String name, List<Written> papers) throws IOException {
        List<Sheet> all = new ArrayList<>();
        for (Written written : papers) {
            Placed paper = place(written, "MATCH");
            for (Sheet sheet : sheets(written)) {
                all.add(sheet);
                page(paper, sheet, Projection.none(), name, all.size(), 0, "text");
            }
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            SheetPdf.write(all, out);
        }
        files.add(new FileTruth(name, "USED"));
    }

    /// Adds pages as they are printed, in no file: for what needs no reader.
    public void printed(String name, List<Written> papers) {
        int number = 0;
        for (Written written : papers) {
            Placed paper = place(written, "MATCH");
            for (Sheet sheet : sheets(written)) {
                number++;
                page(paper, sheet, Projection.none(), name, number, 0, "text");
            }
        }
    }

    /// Adds one PDF of scanned pages.
    public void scans(String name, List<Written> papers) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        for (Written written : papers) {
            Placed paper = place(written, "MATCH");
            for (Sheet sheet : sheets(written)) {
                Wear.Worn worn = Wear.SCAN.worn(SheetPicture.of(sheet, 200), random);
                pictures.add(worn.picture());
                page(paper, sheet, worn.projection(), name, pictures.size(), 0, "scan");
            }
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            SheetPdf.writeScans(pictures, out);
        }
        files.add(new FileTruth(name, "USED"));
    }

    /// Adds a picture a page; a paper of several pages gives several files, numbered from the name's digits.
    ///
    /// @param turned degrees clockwise by which the pictures are turned away from upright
    public void pictures(String name, Written written, Wear wear, int turned, String owner)
            throws IOException {
        Placed paper = place(written, owner);
        String file = name;
        for (Sheet sheet : sheets(written)) {
            Wear.Worn worn = wear.worn(SheetPicture.of(sheet, 200), random);
            Pictures.write(Turn.clockwise(worn.picture(), turned), folder.resolve(file), wear.quality());
            page(paper, sheet, worn.projection(), file, 1, (360 - turned) % 360, wear.name());
            files.add(new FileTruth(file, "USED"));
            file = Pictures.following(file);
        }
    }

    /// Adds a long screenshot of the hospital's application.
    public void screenshot(String name, Written written) throws IOException {
        Written shown = new Written(written.paper(), FictionalCase.onTelephone(written.hospital()));
        Placed paper = place(shown, "MATCH");
        Sheet sheet = sheets(shown).getFirst();
        Pictures.write(SheetPicture.of(sheet, 200), folder.resolve(name), 0.9);
        page(paper, sheet, Projection.none(), name, 1, 0, "clean");
        files.add(new FileTruth(name, "USED"));
    }

    /// Adds a Word file.
    public void word(String name, Written written) throws IOException {
        Placed paper = place(written, "MATCH");
        WordFile word = WordFile.of(written.paper(), written.hospital());
        word.write(folder.resolve(name));
        pages.add(new PageTruth(name, 1, 0, "text", false, List.of(), String.join("\n", word.lines())));
        paper.pages.add(name + "#1");
        for (Fact fact : written.paper().facts()) {
            paper.spots.put(fact.id(), Map.of("", List.of(new Spot(name, 1, List.of(0.0, 0.0, 1.0, 1.0)))));
        }
        files.add(new FileTruth(name, "USED"));
    }

    /// Adds the bytes of another file again.
    public void duplicate(String name, String of) throws IOException {
        Files.copy(folder.resolve(of), folder.resolve(name));
        files.add(new FileTruth(name, "DUPLICATE"));
    }

    /// Adds a PDF that breaks off and cannot be opened.
    public void broken(String name) throws IOException {
        byte[] bytes = new byte[2048];
        random.nextBytes(bytes);
        byte[] head = "%PDF-1.4\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        Files.write(folder.resolve(name), bytes);
        files.add(new FileTruth(name, "SET_ASIDE"));
    }

    private List<Sheet> sheets(Written written) {
        return Typesetter.set(written.paper(), written.hospital(),
                from.seed() * 131 + written.paper().key().hashCode());
    }

    private Placed place(Written written, String owner) {
        Placed paper = new Placed(written, owner, new ArrayList<>(), new LinkedHashMap<>());
        placed.add(paper);
        return paper;
    }

    private void page(Placed paper, Sheet sheet, Projection projection, String file, int page, int rotation,
            String condition) {
        pages.add(Pages.truth(sheet, projection, file, page, rotation, condition));
        paper.pages.add(file + "#" + page);
        Pages.spots(sheet, projection, file, page)
                .forEach((fact, parts) -> parts.forEach(
                        (part, spots) -> paper.spots.computeIfAbsent(fact, _ -> new LinkedHashMap<>())
                                .computeIfAbsent(part, _ -> new ArrayList<>())
                                .addAll(spots)));
    }

    /// What is true of everything added so far.
    public CaseTruth truth() {
        List<PaperTruth> papers = new ArrayList<>();
        List<FactTruth> facts = new ArrayList<>();
        Map<String, String> byKey = new LinkedHashMap<>();
        for (Placed one : placed) {
            String id = "p" + (byKey.size() + 1);
            byKey.put(one.owner.equals("MATCH") ? one.written.paper().key() : id, id);
        }
        for (Placed one : placed) {
            String id = "p" + (papers.size() + 1);
            var paper = one.written.paper();
            papers.add(new PaperTruth(id, paper.kind(), paper.title(), one.written.hospital().name(),
                    paper.dates(),
                    paper.identity(), paper.identity().isEmpty() ? "UNCLEAR" : one.owner, one.pages));
            for (Fact fact : paper.facts()) {
                facts.add(fact(fact, id, one.spots.getOrDefault(fact.id(), Map.of()), byKey));
            }
        }
        return new CaseTruth(from.seed(), from.story().name(), person(), stay(), files, pages, papers, facts);
    }

    private static FactTruth fact(Fact fact, String paper, Map<String, List<Spot>> parts,
            Map<String, String> byKey) {
        Map<String, String> values = new LinkedHashMap<>(fact.values());
        String answered = values.remove("answered");
        if (answered != null && byKey.containsKey(answered)) {
            values.put("answeredBy", byKey.get(answered));
        }
        Map<String, List<Spot>> named = new LinkedHashMap<>(parts);
        List<Spot> whole = named.getOrDefault("", List.of());
        named.remove("");
        return new FactTruth(paper + "/" + fact.id(), fact.type(), paper, fact.zh(), values, whole, named);
    }

    private Map<String, String> person() {
        var person = from.person();
        Map<String, String> told = new LinkedHashMap<>();
        told.put("name", person.name());
        told.put("latin", person.latin());
        told.put("sex", person.female() ? "female" : "male");
        told.put("birthDate", person.birthDate().toString());
        told.put("number", person.number());
        return told;
    }

    private Map<String, String> stay() {
        return Map.of("hospital", from.stay().hospital().name(), "admitted",
                from.stay().admitted().toString(),
                "discharged", from.stay().discharged().toString(), "inpatient", from.stay().inpatient());
    }
}
