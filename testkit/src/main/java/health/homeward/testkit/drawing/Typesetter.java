package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Block;
import health.homeward.testkit.paper.Hospital;
import health.homeward.testkit.paper.Paper;
import health.homeward.testkit.paper.Words;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Sets a paper on pages in the style of its hospital.
public final class Typesetter {
    private final Paper paper;
    private final Hospital hospital;
    private final Style style;
    private final Random random;
    private final Canvas canvas;

    private Typesetter(Paper paper, Hospital hospital, Style style, Random random) {
        this.paper = paper;
        this.hospital = hospital;
        this.style = style;
        this.random = random;
        this.canvas = new Canvas(style, paper, hospital);
    }

    /// The pages of the paper; the same seed gives the same pages.
    public static List<Sheet> set(Paper paper, Hospital hospital, long seed) {
        Random random = new Random(seed);
        return new Typesetter(paper, hospital, Style.of(hospital, random), random).sheets();
    }

    private List<Sheet> sheets() {
        boolean half = !style.screen() && isShort() && random.nextInt(3) > 0;
        canvas.begin(half);
        new Letterhead(canvas, style).draw(hospital, paper.title(), paper.kind());
        for (Block block : paper.blocks()) {
            switch (block) {
                case Block.Fields fields -> new FieldForm(canvas, style).draw(fields.fields());
                case Block.Section section -> section(section);
                case Block.Grid grid -> new TableForm(canvas, style).draw(grid);
                case Block.Cards cards -> new CardForm(canvas, style).draw(cards);
                case Block.Figure figure -> Figures.draw(figure.sort(), canvas, random);
                case Block.Signatures signatures -> signatures(signatures);
            }
        }
        return canvas.finish();
    }

    private boolean isShort() {
        return paper.blocks().stream().allMatch(block -> switch (block) {
            case Block.Grid grid -> grid.rows().size() / grid.blocks() <= 7;
            case Block.Section section -> section.text().text().length() < 60;
            case Block.Figure _,Block.Cards _ -> false;
            case Block.Fields _,Block.Signatures _ -> true;
        }) && paper.blocks().size() < 6;
    }

    private void section(Block.Section section) {
        Style.Headings form = style.screen() ? Style.Headings.OWN_LINE : style.headings();
        String heading = section.heading();
        boolean inline = form == Style.Headings.INLINE || form == Style.Headings.NUMBERED;
        if (heading.isEmpty()) {
            paragraph("", section.text(), 2);
        } else if (inline) {
            String number = form == Style.Headings.NUMBERED ? canvas.nextHeading() + "、" : "";
            paragraph(number + heading + "：", section.text(), 0);
        } else {
            canvas.need(style.size() * 3.4);
            canvas.heading(form == Style.Headings.BRACKETS
                    ? "【" + heading + "】"
                    : heading
                            + (random.nextInt(4) == 0 ? "" : "："));
            if (!section.text().pieces().isEmpty()) {
                paragraph("", section.text(), 2);
            }
        }
    }

    /// A paragraph after an optional bold heading in its first line.
    private void paragraph(String heading, Words text, int indent) {
        double size = style.size();
        double start = heading.isEmpty() ? indent * size : style.body().width(heading) * size;
        List<Line> lines = Line.broken(text, style.body(), size, canvas.width(), start);
        for (int i = 0; i < lines.size(); i++) {
            canvas.need(canvas.leading());
            canvas.pen().nextSegment();
            double x = canvas.left();
            double baseline = canvas.down(canvas.leading()) - canvas.leading() * 0.28;
            if (i == 0 && !heading.isEmpty()) {
                x = canvas.pen()
                        .run(heading, x, baseline, style.body(), size, true, Color.BLACK, "body", List.of());
            } else if (i == 0) {
                x += indent * size;
            }
            canvas.pen().line(lines.get(i), x, baseline, style.body(), size, false, Color.BLACK);
        }
    }

    private void signatures(Block.Signatures signatures) {
        canvas.need(canvas.leading() * 1.6);
        canvas.down(canvas.leading() * 0.6);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < signatures.labels().size(); i++) {
            cells.add(signatures.labels().get(i) + "：" + signatures.names().get(i));
        }
        if (!signatures.date().isEmpty()) {
            cells.add(signatures.date());
        }
        double baseline = canvas.down(canvas.leading()) - canvas.leading() * 0.28;
        double step = canvas.width() / Math.max(2, cells.size());
        double x = canvas.left() + (cells.size() < 2 ? step : 0);
        for (String cell : cells) {
            canvas.pen().write(cell, x, baseline, style.body(), style.size(), false, Color.BLACK, "body");
            x += step;
        }
        if (!style.screen() && random.nextInt(3) > 0) {
            canvas.seal(canvas.left() + canvas.width() - 60 - random.nextInt(90),
                    baseline - 10 + random.nextInt(20),
                    seal(), random.nextDouble() - 0.5);
        }
    }

    private String seal() {
        return switch (paper.kind()) {
            case "lab-report" -> "检验专用章";
            case "pathology-report" -> "病理诊断专用章";
            case "imaging-report", "ultrasound-report" -> "诊断报告专用章";
            case "diagnosis-certificate" -> "诊断证明专用章";
            default -> "病案复印专用章";
        };
    }
}
