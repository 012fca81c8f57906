package health.homeward.packet;

import health.homeward.document.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The summary of at most two pages. What does not fit is counted under its heading and stands in the reader: a line is
/// never cut, and nothing is dropped without a number.
final class StartHere {
    private static final int PROBLEMS = 5;
    static final String LEGEND = "<b>\u2713</b> confirmed by a person&#160; <b>\u270e</b> corrected by a person, "
            + "what was read stands beside it&#160; <b>\u25cb</b> read by machine, not checked&#160; <b>!</b> not certain: compare with the page.&#160; ";
    private final View view;
    private final String contentId;
    private final int budget;
    private final int results;
    private final List<Row> problems;
    private final List<String> reasons;
    private final Html html = new Html();
    private final ValueLines lines;

    private StartHere(View view, Crops crops, String contentId, int budget, int results) {
        this.view = view;
        this.contentId = contentId;
        this.budget = budget;
        this.results = results;
        this.problems = Problems.of(view);
        this.reasons = Draft.reasons(view);
        this.lines = new ValueLines(view, html, crops);
    }

    /// The fullest summary that fits.
    static byte[] pdf(View view, String contentId) throws IOException {
        Crops crops = new Crops(view);
        byte[] pdf = Fitting
                .render((budget, results) -> new StartHere(view, crops, contentId, budget, results).html());
        return SummaryPdf.sealed(pdf, view.input().sealed(), contentId);
    }

    private String html() throws IOException {
        html.raw("<html lang=\"en\"><head><title>START HERE</title><style>")
                .raw(new String(Packet.resource("summary.css"), StandardCharsets.UTF_8)
                        .replace("@FAMILIES@", Fonts.FAMILIES))
                .raw("</style></head><body>");
        running();
        who();
        problem();
        question();
        new NotHere(view, html, lines, budget).write(reasons);
        topics();
        return html.raw("</body></html>").toString();
    }

    private void running() {
        PackageInput input = view.input();
        html.raw("<div class=\"top\">");
        if (input.ready()) {
            List<String> but = Draft.ready(view);
            html.raw("<b>READY</b>: nothing essential is open")
                    .text(but.isEmpty() ? "." : "; " + String.join("; ", but) + ".");
        } else {
            html.raw("<b>DRAFT</b> because: ").text(few(reasons, 3, 100, "; ")).raw(".");
        }
        html.raw(" <b>").text(patient(view)).raw("</b>");
        html.raw("</div><div class=\"bottom\">" + LEGEND)
                .raw("\u201cNot found\u201d does not mean that there is none.<br/>")
                .raw("Chinese: no checked English. ")
                .raw("Summary of the enclosed records, not a medical opinion. ")
                .raw("A page number opens index.html at the place on the Chinese page. ")
                .text("Package " + within(input.packageId(), 40) + ", version " + input.version()
                        + ", sealed "
                        + input.sealed() + ", content " + contentId.substring(0, 12))
                .raw("</div>");
    }

    /// Whose papers they are, on every page.
    static String patient(View view) {
        Person person = view.input().person();
        return within(Objects.requireNonNullElse(CaseJson.name(person), "Name not known"), 70) + ", born "
                + (person.birthDate() == null ? "not known" : person.birthDate());
    }

    private void who() {
        Person person = view.input().person();
        CaseSummary summary = view.input().summary();
        html.raw("<h1>")
                .text(within(Objects.requireNonNullElse(CaseJson.name(person), "Name not known"), 70));
        if (person.chineseName() != null && !person.chineseName().equals(CaseJson.name(person))) {
            html.raw(" ").chinese("soft", within(person.chineseName(), 30));
        }
        html.raw("</h1><p class=\"who\">");
        pair("Born", person.birthDate());
        pair("Sex", person.sex() == null ? null : person.sex().code());
        pair("Numbers", person.ids().isEmpty() ? null : few(person.ids(), 4, 40, ", "));
        html.raw("<br/>");
        pair("Hospital", summary.hospital());
        pair("Admitted", summary.admitted());
        pair("Discharged", summary.discharged());
        pair("Care goes on in", summary.home());
        html.raw("</p>");
        List<String> printed = PrintedIdentity.of(view)
                .stream()
                .map(one -> one.what() + " " + one.text())
                .toList();
        html.raw("<p class=\"who\"><span class=\"soft\">Printed on the records </span>")
                .text(printed.isEmpty()
                        ? "no paper was matched to the patient"
                        : few(printed, Math.clamp(budget, 2, 6), 60, " \u00b7 "))
                .raw("</p>");
        takenIn();
    }

    /// Never left out: values of such a paper stand among the patient's.
    private void takenIn() {
        List<String> papers = view.documents()
                .stream()
                .filter(paper -> view.takenIn(paper.id()) != null)
                .map(paper -> paper.kind().english() + ", p. " + view.numbers(paper).getFirst() + ", "
                        + Objects.requireNonNull(view.takenIn(paper.id())).words())
                .toList();
        if (!papers.isEmpty()) {
            html.raw("<p class=\"notice\"><b>! The patient\u2019s only by a person\u2019s word:</b> ")
                    .text(few(papers, Math.clamp(budget, 2, 6), 300, "; "))
                    .raw("</p>");
        }
    }

    private void pair(String label, @Nullable Object value) {
        html.span("soft", label + " ")
                .raw("<b>")
                .text(value == null ? "not known" : within(value.toString(), 90))
                .raw("</b> &#160; ");
    }

    private void problem() throws IOException {
        html.open("s key", "Problem");
        if (problems.isEmpty()) {
            html.raw("<p>").text(Problems.NONE).raw("</p>");
        }
        lines.write(problems, "diagnoses", shownProblems());
        html.close();
    }

    private int shownProblems() {
        return Math.clamp(budget, 3, PROBLEMS);
    }

    private void question() {
        PackageInput input = view.input();
        html.open("s", "What is asked");
        Told told = input.told();
        told.questions()
                .stream()
                .limit(Math.clamp(budget, 1, 4))
                .forEach(asked -> html.raw("<p><b>").text(within(asked, 300)).raw("</b></p>"));
        if (told.questions().size() > Math.clamp(budget, 1, 4)) {
            html.raw("<p class=\"more\">")
                    .link("who", "and " + (told.questions().size() - Math.clamp(budget, 1, 4))
                            + " more in index.html")
                    .raw("</p>");
        }
        html.raw("<p>")
                .text(within(
                        Objects.requireNonNullElse(input.opinion(), "The kind of opinion was not chosen."),
                        120));
        String situation = input.summary().situation();
        html.text(situation == null ? "" : ". " + within(situation, 600)).raw("</p>");
        told("Told by the person", told.concerned(), Math.clamp(budget, 2, 8));
        told("Course of the illness, told by the person", told.course(), Math.clamp(budget, 2, 12));
        html.close();
    }

    private void told(String label, List<String> lines, int most) {
        if (!lines.isEmpty()) {
            html.raw("<p><span class=\"soft\">")
                    .text(label + ": ")
                    .raw("</span>")
                    .text(few(lines, most, 300, " \u00b7 "))
                    .raw("</p>");
        }
    }

    private void topics() throws IOException {
        boolean open = false;
        for (Topic topic : Topic.values()) {
            List<Row> rows = Row.of(view, topic);
            if (topic.shown() == Topic.Shown.FOLDED) {
                folded(topic, rows);
            } else if (topic != Topic.GAPS && (!rows.isEmpty() || topic.shown() == Topic.Shown.ALWAYS)) {
                if (open) {
                    html.close();
                }
                html.open("s",
                        topic == Topic.DIAGNOSES && !problems.isEmpty()
                                ? "Further diagnoses"
                                : topic.title());
                open = true;
                topic(topic, rows);
            }
        }
        html.close();
    }

    /// Stands in the row of the topic before it.
    private void folded(Topic topic, List<Row> rows) {
        if (!rows.isEmpty()) {
            html.raw("<p class=\"more\">")
                    .link(topic.id(), topic.title() + ", "
                            + Absence.count(rows.size(), "statement") + " in index.html")
                    .raw("</p>");
        }
    }

    private void topic(Topic topic, List<Row> all) throws IOException {
        List<Row> rows = topic == Topic.DIAGNOSES
                ? all.stream()
                        .filter(row -> !problems.stream().limit(shownProblems()).toList().contains(row))
                        .toList()
                : all;
        if (all.isEmpty()) {
            html.raw("<p class=\"soft\">").text(Absence.words(view, topic)).raw("</p>");
        } else if (rows.isEmpty()) {
            html.raw("<p class=\"soft\">None found beside those above.</p>");
        }
        lines.write(rows, topic.id(), topic.lines(budget) + (topic == Topic.LABORATORY ? results : 0));
        silent(topic);
        told(topic);
        if (topic == Topic.MEDICINES_REGULAR) {
            html.raw("<p><b>Do not stop or change a medicine because of this list. ")
                    .raw("Ask the treating doctor first.</b></p>");
        }
    }

    private void silent(Topic topic) {
        List<String> papers = Absence.silent(view, topic)
                .stream()
                .map(paper -> paper.kind().english() + ", p. " + view.numbers(paper).getFirst())
                .toList();
        if (!papers.isEmpty()) {
            html.raw("<p>Nothing of this was recognized in: ")
                    .text(few(papers, Math.clamp(budget, 1, 5), 80, "; "))
                    .raw("</p>");
        }
    }

    private void told(Topic topic) {
        Told told = view.input().told();
        if (topic == Topic.ALLERGIES) {
            told(told.allergies());
        } else if (topic == Topic.MEDICINES_REGULAR) {
            told(told.regularMedicines());
        }
    }

    private void told(@Nullable List<String> words) {
        html.raw("<p><span class=\"soft\">Told by the person: </span>")
                .text(words == null
                        ? "not asked or not answered"
                        : words.isEmpty()
                                ? "\u201cnone\u201d"
                                : few(words, Math.clamp(budget, 1, 8), 120, "; "))
                .raw("</p>");
    }

    /// The first ones, and how many more there are.
    static String few(List<String> all, int most, int longest, String between) {
        List<String> some = new ArrayList<>();
        all.stream().limit(most).forEach(one -> some.add(within(one, longest)));
        return some.stream().collect(Collectors.joining(between))
                + (all.size() > most ? between + (all.size() - most) + " more in index.html" : "");
    }

    /// The whole text, or where it stands whole: never a part of it.
    static String within(String text, int longest) {
        return text.length() <= longest
                ? text
                : "(" + text.length() + " characters, whole in index.html)";
    }
}
