package health.homeward.packet;

import health.homeward.document.FileAccount;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageStudy;
import health.homeward.readiness.RequirementResult;
import health.homeward.readiness.RequirementResult.Severity;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/// The statement of what is here and what is not, on the first page of the summary.
final class NotHere {
    private final View view;
    private final Html html;
    private final ValueLines lines;
    private final int budget;

    NotHere(View view, Html html, ValueLines lines, int budget) {
        this.view = view;
        this.html = html;
        this.lines = lines;
        this.budget = budget;
    }

    void write(List<String> draftReasons) throws IOException {
        html.open("s", "Completeness");
        if (draftReasons.size() > 3) {
            line("Draft because", StartHere.few(draftReasons, Math.clamp(budget, 3, 8), 180, "; "));
        }
        if (view.input().readiness().isEmpty()) {
            html.raw("<p>Not judged: it depends on the kind of opinion.</p>");
        }
        Completeness.inOrder().forEach(this::state);
        html.close();
        gaps();
        materials();
    }

    private void gaps() throws IOException {
        List<Row> gaps = Row.of(view, Topic.GAPS);
        html.open("s", Topic.GAPS.title());
        if (gaps.isEmpty()) {
            html.raw("<p class=\"soft\">").text(Absence.words(view, Topic.GAPS)).raw("</p>");
        }
        lines.write(gaps, Topic.GAPS.id(), Topic.GAPS.lines(budget));
        html.close();
    }

    private void line(String label, String words) {
        html.raw("<p><b>").text(label).raw(":</b> ").text(words).raw("</p>");
    }

    /// Essential ones first and by name; what is helpful or not asked for is counted.
    private void state(Completeness state) {
        List<RequirementResult> all = state.of(view);
        if (all.isEmpty() || state == Completeness.NOT_NEEDED) {
            return;
        }
        List<String> named = all.stream()
                .filter(result -> result.severity() != Severity.HELPFUL)
                .sorted(Comparator.comparing(RequirementResult::severity))
                .map(result -> result.requirement() + (result.holdsBack() ? " (essential)" : ""))
                .toList();
        int rest = all.size() - named.size();
        String counted = rest == 0
                ? ""
                : (named.isEmpty() ? "" : "; ") + Absence.count(rest, "helpful item");
        line(state.title(),
                StartHere.few(named, Math.clamp(budget * 2L, fewest(state), 20), 80, "; ") + counted);
    }

    /// What is here may be counted where there is no room; what is not here is named.
    private static int fewest(Completeness state) {
        return switch (state) {
            case PRESENT, TOLD, SAID -> 3;
            case MISSING, PARTIAL, UNCLEAR, ASKED, REFUSED, DOES_NOT_EXIST, NOT_NEEDED -> 8;
        };
    }

    private void materials() {
        html.open("s", "Pages and files").raw("<p>");
        html.text(Absence.count(view.pages().size(), "page") + " of "
                + Absence.count(view.documents().size(), "paper") + " enclosed");
        part(view.poor().size(), "page", "to be photographed again or checked", List.of());
        part(view.loose().size(), "page", "blank or of no recognized paper", List.of());
        part(view.unread().size(), "page", "could not be read", List.of());
        List<String> aside = view.input()
                .accounts()
                .stream()
                .filter(account -> account.state() == FileAccount.State.SET_ASIDE)
                .map(account -> view.withholds(account) ? "a withheld file" : account.path())
                .toList();
        part(aside.size(), "file", "set aside", aside);
        withheld(Withheld.Reason.ANOTHERS, "withheld: seems to be another person\u2019s");
        withheld(Withheld.Reason.SHARED_PAGE,
                "not enclosed or not whole: another person\u2019s paper is on the page");
        part(view.withheldSources().size(), "original file",
                "withheld for such a page", List.of());
        part(view.documents()
                .stream()
                .filter(document -> view.owner(document) != IdentityFinding.State.MATCH)
                .count(),
                "paper", "not certain to be the patient\u2019s", List.of());
        part(view.unplaced(), "value", "not shown: their page is not enclosed", List.of());
        images();
        html.raw(". ").link("not-enclosed", "List in index.html").raw("</p>").close();
    }

    private void images() {
        List<ImageStudy> studies = view.input().images().shown();
        if (!studies.isEmpty()) {
            int images = studies.stream().mapToInt(ImageStudy::images).sum();
            html.text("; " + Absence.count(images, "image") + " (DICOM) of "
                    + Absence.count(studies.size(), "examination") + " in the folder images");
            html.raw(" ").link("images", "(list)");
        }
        part(studies.stream().filter(study -> !study.whole()).count(), "examination",
                "with images missing, cut or doubtful", List.of());
        part(studies.stream().filter(study -> !EnclosedImages.isSettled(study)).count(), "examination",
                "with images not certain to be the patient\u2019s", List.of());
        part(studies.stream().filter(study -> study.owner().takenIn() != null).count(), "examination",
                "with images the patient\u2019s only by a person\u2019s word", List.of());
        part(view.input().images().withheld().size(), "examination",
                "with images withheld: they seem to be another person\u2019s", List.of());
    }

    private void withheld(Withheld.Reason reason, String words) {
        List<String> papers = view.withheld()
                .stream()
                .filter(one -> one.reason() == reason)
                .map(Withheld::what)
                .toList();
        part(papers.size(), "paper", words, papers);
    }

    private void part(long number, String what, String words, List<String> names) {
        if (number > 0) {
            html.raw("; <b>").text(Absence.count(number, what) + " " + words).raw("</b>");
            if (!names.isEmpty()) {
                html.text(" (" + StartHere.few(names, Math.clamp(budget, 1, 3), 70, ", ") + ")");
            }
        }
    }
}
