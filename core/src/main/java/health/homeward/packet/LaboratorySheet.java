package health.homeward.packet;

import health.homeward.document.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The laboratory results of the case on paper: panel by panel, a sampling a column, each result as printed and then
/// what it is in English and in the units used at home. It interprets nothing.
final class LaboratorySheet {
    private final View view;
    private final Crops crops;
    private final Html html = new Html();

    private LaboratorySheet(View view) {
        this.view = view;
        this.crops = new Crops(view);
    }

    static byte[] pdf(View view, String contentId) throws IOException {
        String html = new LaboratorySheet(view).html(contentId);
        byte[] pdf = SummaryPdf.mended(SummaryPdf.render(html), html);
        return SummaryPdf.sealed(pdf, view.input().sealed(), contentId);
    }

    private String html(String contentId) throws IOException {
        html.raw("<html lang=\"en\"><head><title>Laboratory results</title><style>")
                .raw(new String(Packet.resource("summary.css"), StandardCharsets.UTF_8)
                        .replace("@FAMILIES@", Fonts.FAMILIES))
                .raw("</style></head><body><div class=\"top\">")
                .raw(view.input().ready() ? "" : "<b>DRAFT</b> &#160; ")
                .raw("Laboratory results: <b>")
                .text(StartHere.patient(view))
                .raw("</b></div><div class=\"bottom\">" + StartHere.LEGEND)
                .raw("Flags in words are worked out from the range printed in the same row; \u201ccomputed\u201d is ")
                .raw("worked out from the printed value for units used in the United States. ")
                .raw("LOINC codes: copyright Regenstrief Institute, Inc., license at loinc.org/license. ")
                .text("Content " + contentId.substring(0, 12))
                .raw("</div><h1>Laboratory results</h1>");
        List<LabTable> tables = LabTable.of(view);
        if (tables.isEmpty()) {
            html.raw("<p>").text(Absence.words(view, Topic.LABORATORY)).raw("</p>");
        }
        for (LabTable table : tables) {
            table(table);
        }
        return html.raw("</body></html>").toString();
    }

    private void table(LabTable table) throws IOException {
        html.raw("<h2 class=\"panel\">");
        String title = Stream.of(table.panel(), table.specimen())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" \u00b7 "));
        if (title.isEmpty()) {
            html.text("No panel or specimen printed");
        } else {
            html.chinese("zh", title);
        }
        html.raw("</h2><table class=\"lab\"><thead><tr><th>Test</th>");
        table.columns()
                .forEach(column -> html.raw("<th>")
                        .text(when(column))
                        .raw(column.against().isEmpty() ? "" : "<br/>! ")
                        .text(column.against())
                        .raw("</th>"));
        html.raw("</tr></thead><tbody>");
        for (List<List<Fact.LabResult>> row : table.rows()) {
            html.raw("<tr><td>");
            name(row.stream().flatMap(List::stream).toList());
            html.raw("</td>");
            for (List<Fact.LabResult> cell : row) {
                html.raw("<td>");
                for (Fact.LabResult lab : cell) {
                    result(lab);
                }
                html.raw("</td>");
            }
            html.raw("</tr>");
            for (Fact.LabResult lab : row.stream().flatMap(List::stream).toList()) {
                if (!view.sure(lab)) {
                    doubt(lab, table.columns().size());
                }
            }
        }
        html.raw("</tbody></table>");
    }

    private static String when(Sampling sampling) {
        return sampling.day() == null
                ? "No date"
                : sampling.day() + (sampling.time() == null ? "" : " " + sampling.time())
                        + (sampling.reported() ? ", date of the report" : "");
    }

    private void name(List<Fact.LabResult> row) {
        html.chinese("zh", row.stream().map(Words::printed).distinct().collect(Collectors.joining(" / ")));
        Fact.LabResult first = row.getFirst();
        if (!view.sure(first) && !view.onlySizeDoubted(first)) {
            return;
        }
        LabWords words = LabWords.of(first, view.reading(first));
        if (words.open() != null) {
            html.raw("<br/>").text(words.open());
        } else if (words.name() != null) {
            html.raw("<br/><b>").text(words.name()).raw("</b>");
        }
        String code = Stream
                .of(words.detail(), view.reading(first).loinc() == null
                        ? null
                        : "LOINC " + view.reading(first).loinc())
                .filter(part -> part != null)
                .collect(Collectors.joining(" \u00b7 "));
        if (!code.isEmpty()) {
            html.raw("<br/>").span("note", code);
        }
    }

    private void result(Fact.LabResult lab) {
        boolean sure = view.sure(lab);
        LabWords words = LabWords.of(lab, view.reading(lab));
        html.raw("<p class=\"l\"><span class=\"m\">")
                .raw(Words.mark(view, lab))
                .raw("</span>")
                .raw(sure ? "" : "NOT CERTAIN, read as ");
        html.link("f=" + Legible.of(lab.source().id().value()),
                lab.result() + (lab.unit() == null ? "" : " " + lab.unit()))
                .text((sure ? " " + words.flag() : "")
                        + (lab.printedFlag() == null ? "" : " (printed " + lab.printedFlag() + ")"))
                .span("note", " p.\u00a0" + view.number(lab));
        if (lab.range() != null) {
            html.raw("<br/>").span("note", "range " + lab.range());
        }
        if (!Words.corrected(view, lab).isEmpty()) {
            html.raw("<br/>").text(Words.corrected(view, lab));
        }
        if (sure && words.computed() != null) {
            html.raw("<br/>")
                    .span("note", "computed: " + words.computed()
                            + (words.computedRange() == null ? "" : " (" + words.computedRange() + ")")
                            + " = "
                            + words.how());
        }
        html.raw("</p>");
    }

    /// Below the row, over its whole width: why it is not certain, and the place itself.
    private void doubt(Fact.LabResult lab, int columns) throws IOException {
        html.raw("<tr><td colspan=\"" + (columns + 1) + "\"><p class=\"doubt\"><b>")
                .text(when(Sampling.of(view, lab)))
                .raw("</b>, not certain: ")
                .text(Words.doubts(view, lab));
        crops.of(lab).ifPresent(crop -> html.raw(crop.markup()));
        html.raw("</p></td></tr>");
    }
}
