package health.homeward.packet;

import health.homeward.document.Fact;
import health.homeward.medication.Comparison;
import health.homeward.medication.FactMedicine;
import health.homeward.medication.Listed;
import health.homeward.medication.Medicine;
import health.homeward.medication.Medicines;
import health.homeward.medication.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The medicines of the case for a pharmacist at home: list by list, each as printed and what it is, then questions
/// about what is taken at home together. It advises nothing.
final class PharmacistSheet {
    private static final List<Topic> LISTS = List.of(Topic.MEDICINES_HOME, Topic.MEDICINES_REGULAR,
            Topic.MEDICINES_UNKNOWN, Topic.MEDICINES_HOSPITAL);

    private final View view;
    private final Html html = new Html();
    private final MedicineLine line;
    private final List<Listed> atHome = new ArrayList<>();
    private int uncertain;

    private PharmacistSheet(View view) {
        this.view = view;
        this.line = new MedicineLine(view, html);
    }

    static byte[] pdf(View view, String contentId) throws IOException {
        String html = new PharmacistSheet(view).html(contentId);
        byte[] pdf = SummaryPdf.mended(SummaryPdf.render(html), html);
        return SummaryPdf.sealed(pdf, view.input().sealed(), contentId);
    }

    private String html(String contentId) throws IOException {
        html.raw("<html lang=\"en\"><head><title>For the pharmacist</title><style>")
                .raw(new String(Packet.resource("summary.css"), StandardCharsets.UTF_8)
                        .replace("@FAMILIES@", Fonts.FAMILIES))
                .raw("</style></head><body><div class=\"top\">")
                .raw(view.input().ready() ? "" : "<b>DRAFT</b> &#160; ")
                .raw("For the pharmacist: <b>")
                .text(StartHere.patient(view))
                .raw("</b></div><div class=\"bottom\">" + StartHere.LEGEND)
                .raw("\u201cNone found\u201d does not mean that there is none. ")
                .raw("Computed amounts stand beside what is printed. ATC codes of 2026. ")
                .text("Content " + contentId.substring(0, 12))
                .raw("</div><h1>Medicines</h1><p><b>")
                .text(Medicine.WARNING)
                .raw("</b></p>");
        allergies();
        for (Topic topic : LISTS) {
            list(topic);
        }
        told();
        questions();
        return html.raw("</body></html>").toString();
    }

    private void list(Topic topic) throws IOException {
        List<Row> rows = Row.of(view, topic);
        if (rows.isEmpty() && topic.shown() == Topic.Shown.WHEN_THERE) {
            return;
        }
        heading(topic.title());
        if (rows.isEmpty()) {
            html.raw("<p class=\"soft\">").text(Absence.words(view, topic)).raw("</p>");
        }
        for (Row row : rows) {
            Fact.Medication fact = (Fact.Medication) row.first();
            Medicine medicine = FactMedicine.of(fact);
            line.write(row, medicine);
            if (topic != Topic.MEDICINES_HOSPITAL) {
                compared(fact, medicine);
            }
        }
    }

    /// A medicine that a second paper names again is compared once.
    private void compared(Fact.Medication fact, Medicine medicine) {
        if (!view.sure(fact)) {
            uncertain++;
        } else if (atHome.stream().noneMatch(other -> other.medicine().isOneWith(medicine))) {
            atHome.add(new Listed(fact.name(), medicine));
        }
    }

    private void allergies() throws IOException {
        heading("Allergies");
        List<Row> rows = Row.of(view, Topic.ALLERGIES);
        if (rows.isEmpty()) {
            html.raw("<p class=\"soft\">").text(Absence.words(view, Topic.ALLERGIES)).raw("</p>");
        }
        new ValueLines(view, html, new Crops(view)).write(rows, Topic.ALLERGIES.id(), rows.size());
        List<String> told = view.input().told().allergies();
        html.raw("<p><span class=\"soft\">Told by the person: </span>")
                .text(told == null
                        ? "not asked or not answered"
                        : told.isEmpty() ? "\u201cnone\u201d" : String.join("; ", told))
                .raw("</p>");
    }

    private void told() {
        List<String> told = Objects.requireNonNullElse(view.input().told().regularMedicines(), List.of());
        if (told.isEmpty()) {
            return;
        }
        heading("Told by the person");
        for (String words : told) {
            Medicine medicine = Medicines.told(words);
            line.write(words, medicine);
            atHome.add(new Listed(words, medicine));
        }
    }

    private void questions() {
        Comparison comparison = Comparison.of(atHome, uncertain);
        heading("Questions");
        if (comparison.questions().isEmpty()) {
            html.raw("<p>None arises from the pairs that were compared.</p>");
        }
        for (Question question : comparison.questions()) {
            html.raw("<p class=\"l\"><span class=\"m\">?</span>")
                    .text(question.text())
                    .span("note", " Source: " + question.source())
                    .raw("</p>");
        }
        html.raw("<p>").text(comparison.coverage()).raw("</p>");
    }

    private void heading(String title) {
        html.raw("<h2>").text(title).raw("</h2>");
    }
}
