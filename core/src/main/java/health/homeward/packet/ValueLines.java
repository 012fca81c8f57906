package health.homeward.packet;

import health.homeward.document.Fact;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values of the summary, one a line: its mark, both languages, how it is meant, the way to its page.
final class ValueLines {
    /// A longer entry stands in the reader and only its length and place here.
    private static final int LONGEST = 260;
    private static final int PLACES = 6;
    private final View view;
    private final Html html;
    private final Crops crops;

    ValueLines(View view, Html html, Crops crops) {
        this.view = view;
        this.html = html;
        this.crops = crops;
    }

    /// @param anchor where the rest stands in the reader
    void write(List<Row> rows, String anchor, int most) throws IOException {
        for (Row row : rows.stream().limit(most).toList()) {
            line(row);
        }
        if (rows.size() > most) {
            html.raw("<p class=\"more\">")
                    .link(anchor, (most == 0 ? "" : "and ") + (rows.size() - most)
                            + (most == 0 ? " in index.html" : " more in index.html"))
                    .text(among(rows.subList(most, rows.size())))
                    .raw("</p>");
        }
    }

    /// What matters in the rest.
    private String among(List<Row> rest) {
        long out = rest.stream()
                .filter(row -> view.sure(row.first()) && row.first() instanceof Fact.LabResult lab
                        && view.outOfRange(lab))
                .count();
        long unsure = rest.stream().filter(row -> !view.sure(row.first())).count();
        String words = Stream
                .of(out == 0 ? "" : out + " out of range", unsure == 0 ? "" : unsure + " not certain")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : ", of these " + words;
    }

    private void line(Row row) throws IOException {
        Fact fact = row.first();
        boolean sure = view.sure(fact);
        html.raw(sure ? "<p class=\"l\">" : "<p class=\"l doubt\">")
                .raw("<span class=\"m\">")
                .raw(Words.mark(view, fact))
                .raw("</span>");
        String printed = Words.printed(fact);
        if (printed.length() + Words.note(view, fact).length() > LONGEST) {
            html.text("A long entry (" + printed.length() + " characters), whole in index.html");
        } else {
            said(fact, sure, view.english(fact), printed);
        }
        String corrected = Words.corrected(view, fact);
        if (!corrected.isEmpty()) {
            html.raw(" <b>")
                    .text(corrected.length() <= LONGEST ? corrected : "corrected; see index.html")
                    .raw("</b>");
        }
        places(row);
        if (!sure || !corrected.isEmpty()) {
            crops.of(fact).ifPresent(crop -> html.raw(crop.markup()));
        }
        html.raw("</p>");
    }

    private void places(Row row) {
        int shown = 0;
        for (var group : row.places(view).entrySet()) {
            Fact first = group.getValue().getFirst();
            String note = Stream.of(group.getKey(), paper(first), view.against(first))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" \u00b7 "));
            if (note.length() <= LONGEST) {
                html.span("note", " " + note);
            }
            html.raw(" &#160;");
            for (Fact place : group.getValue()) {
                if (shown++ < PLACES) {
                    html.link("f=" + Legible.of(place.source().id().value()), "p. " + view.number(place))
                            .raw(" ");
                }
            }
        }
        if (shown > PLACES) {
            html.text("and " + Absence.count(shown - PLACES, "more place"));
        }
    }

    /// Which paper says it, where that is half of what it means.
    private String paper(Fact fact) {
        return switch (fact) {
            case Fact.ImagingFinding _ -> view.paper(fact)
                    .map(paper -> paper.kind().english()
                            + (paper.date() == null ? "" : " " + paper.date()))
                    .orElse("");
            case Fact.VitalSign _ -> view.paper(fact).map(paper -> paper.kind().english()).orElse("");
            case Fact.Stay _,Fact.Diagnosis _,Fact.Procedure _,Fact.LabResult _,Fact.Medication _,Fact.PathologyFinding _,Fact.Allergy _,Fact.FollowUp _,Fact.Mention _ ->
                "";
        };
    }

    private void said(Fact fact, boolean sure, @Nullable String english, String printed) {
        if (!sure) {
            html.raw("<b>NOT CERTAIN</b>, read as \u201c");
        }
        if (english != null && !(fact instanceof Fact.LabResult)) {
            html.raw("<b>").text(english).raw("</b> ");
        }
        String chinese = fact instanceof Fact.LabResult ? printed : Words.beside(english, printed);
        if (chinese != null) {
            html.chinese((english == null || fact instanceof Fact.LabResult) && sure ? "zh" : "soft",
                    chinese);
        }
        if (fact instanceof Fact.LabResult lab) {
            laboratory(lab, sure);
        }
        if (!sure) {
            html.text("\u201d" + named(fact) + ": " + Words.doubts(view, fact));
        }
    }

    /// In English, where only the size of the figure is in doubt.
    private String named(Fact fact) {
        String name = fact instanceof Fact.LabResult lab && view.onlySizeDoubted(lab)
                ? LabWords.of(lab, view.reading(lab)).name()
                : null;
        return name == null ? "" : " (" + name + ")";
    }

    /// As printed first; the English name and what is computed stand behind it.
    private void laboratory(Fact.LabResult lab, boolean sure) {
        LabWords words = LabWords.of(lab, view.reading(lab));
        html.raw(" ")
                .raw(sure ? "<b>" : "<span>")
                .text(result(lab))
                .raw(sure ? "</b>" : "</span>")
                .text(sure ? " " + words.flag() : "")
                .span("soft", (lab.range() == null ? "" : " range " + lab.range())
                        + (lab.printedFlag() == null ? "" : ", printed mark " + lab.printedFlag()));
        if (sure) {
            html.text(" \u00b7 " + (words.name() == null ? "no English name settled" : words.name()))
                    .span("soft", words.computed() == null ? "" : ", computed " + words.computed());
        }
    }

    private static String result(Fact.LabResult lab) {
        return lab.result() + (lab.unit() == null ? "" : " " + lab.unit());
    }
}
