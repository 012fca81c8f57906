package health.homeward.packet;

import health.homeward.document.FileAccount;
import health.homeward.document.IdentityFinding;
import health.homeward.readiness.RequirementResult;
import health.homeward.readiness.RequirementResult.Severity;
import java.util.Comparator;
import java.util.List;

/// The statement of what is here and what is not, on the first page of the summary.
final class NotHere {
    private final View view;
    private final Html html;
    private final int budget;

    NotHere(View view, Html html, int budget) {
        this.view = view;
        this.html = html;
        this.budget = budget;
    }

    void write(List<String> draftReasons) {
        html.open("s", "Completeness");
        if (draftReasons.size() > 2) {
            line("Draft because", StartHere.few(draftReasons, Math.clamp(budget, 2, 8), 180, "; "));
        }
        if (view.input().readiness().isEmpty()) {
            html.raw("<p>Not judged: it depends on the kind of opinion.</p>");
        }
        Completeness.inOrder().forEach(this::state);
        html.close();
        materials();
    }

    private void line(String label, String words) {
        html.raw("<p><b>").text(label).raw(":</b> ").text(words).raw("</p>");
    }

    /// Essential ones first and by name; what is helpful or not asked for is counted.
    private void state(Completeness state) {
        List<RequirementResult> all = state.of(view);
        if (all.isEmpty()) {
            return;
        }
        List<String> named = all.stream()
                .filter(result -> state != Completeness.NOT_NEEDED && result.severity() != Severity.HELPFUL)
                .sorted(Comparator.comparing(RequirementResult::severity))
                .map(result -> result.requirement() + (result.holdsBack() ? " (essential)" : ""))
                .toList();
        int rest = all.size() - named.size();
        String counted = rest == 0
                ? ""
                : (named.isEmpty() ? "" : "; ") + Absence.count(rest,
                        state == Completeness.NOT_NEEDED ? "item" : "helpful item");
        line(state.title(), StartHere.few(named, Math.clamp(budget * 2L, 3, 20), 80, "; ") + counted);
    }

    private void materials() {
        html.open("s", "Pages and files").raw("<p>");
        html.text(Absence.count(view.pages().size(), "page") + " of "
                + Absence.count(view.documents().size(), "paper") + " enclosed");
        part(view.poor().size(), "page", "to be photographed again or checked", List.of());
        part(view.loose().size(), "page", "blank or of no recognized paper", List.of());
        part(view.input().unread().size(), "page", "could not be read", List.of());
        List<String> aside = view.input()
                .accounts()
                .stream()
                .filter(account -> account.state() == FileAccount.State.SET_ASIDE)
                .map(account -> view.withholds(account) ? "a withheld file" : account.path())
                .toList();
        part(aside.size(), "file", "set aside", aside);
        part(Withheld.of(view.withheld(), Withheld.Reason.ANOTHERS), "paper",
                "withheld: another person\u2019s",
                List.of());
        part(Withheld.of(view.withheld(), Withheld.Reason.SHARED_PAGE), "paper",
                "withheld: on one page with another person\u2019s",
                view.withheld()
                        .stream()
                        .filter(one -> one.reason() == Withheld.Reason.SHARED_PAGE)
                        .map(Withheld::what)
                        .toList());
        part(view.documents()
                .stream()
                .filter(document -> view.owner(document) != IdentityFinding.State.MATCH)
                .count(),
                "paper", "of which it is not settled whose it is", List.of());
        part(view.unplaced(), "value", "not shown: their page is not enclosed", List.of());
        html.raw(". ").link("not-enclosed", "List in index.html").raw("</p>").close();
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
