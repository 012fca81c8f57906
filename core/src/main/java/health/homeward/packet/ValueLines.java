package health.homeward.packet;

import health.homeward.document.Fact;
import health.homeward.document.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of the summary, one a line: its mark, both languages, how it is meant, the way to its page.
final class ValueLines {
    /// A longer entry stands in the reader and only its length and place here.
    private static final int LONGEST = 260;
    private final View view;
    private final Html html;

    ValueLines(View view, Html html) {
        this.view = view;
        this.html = html;
    }

    /// @param anchor where the rest stands in the reader
    void write(List<Row> rows, String anchor, int most) {
        rows.stream().limit(most).forEach(this::line);
        if (rows.size() > most) {
            html.raw("<p class=\"more\">")
                    .link(anchor, (most == 0 ? "" : "and ") + (rows.size() - most)
                            + (most == 0 ? " in index.html" : " more in index.html"))
                    .raw("</p>");
        }
    }

    private void line(Row row) {
        Fact fact = row.first();
        boolean sure = view.sure(fact);
        html.raw(sure ? "<p class=\"l\">" : "<p class=\"l doubt\">")
                .raw("<span class=\"m\">")
                .raw(!sure ? "!" : fact.source().standing() instanceof Standing.Read ? "\u25cb" : "\u2713")
                .raw("</span>");
        String english = view.english(fact);
        String note = Words.note(view, fact);
        String printed = Words.printed(fact);
        if (printed.length() + note.length() > LONGEST) {
            html.text("A long entry (" + printed.length() + " characters), whole in index.html");
        } else {
            said(fact, sure, english, printed, note);
        }
        html.raw(" &#160;");
        row.facts()
                .stream()
                .limit(6)
                .forEach(place -> html
                        .link("f=" + Legible.of(place.source().id().value()), "p. " + view.number(place))
                        .raw(" "));
        if (row.facts().size() > 6) {
            html.text("and " + (row.facts().size() - 6) + " more places");
        }
        html.raw("</p>");
    }

    private void said(Fact fact, boolean sure, @Nullable String english, String printed, String note) {
        if (!sure) {
            html.raw("<b>NOT CERTAIN</b>, read as \u201c");
        }
        if (english != null && !(fact instanceof Fact.LabResult)) {
            html.raw("<b>").text(english).raw("</b> ");
        }
        html.chinese(english == null && sure ? "zh" : "soft", printed);
        if (fact instanceof Fact.LabResult lab) {
            html.raw(" ")
                    .raw(sure ? "<b>" : "<span>")
                    .text(result(lab))
                    .raw(sure ? "</b>" : "</span>")
                    .text(sure ? " " + Words.flag(lab) : "")
                    .span("soft", (lab.range() == null ? "" : " range " + lab.range())
                            + (lab.printedFlag() == null ? "" : ", printed mark " + lab.printedFlag()));
        }
        html.raw(sure ? "" : "\u201d: ").text(sure ? "" : Words.doubts(view, fact));
        if (!note.isEmpty()) {
            html.span("note", " " + note);
        }
    }

    private static String result(Fact.LabResult lab) {
        return lab.result() + (lab.unit() == null ? "" : " " + lab.unit());
    }
}
