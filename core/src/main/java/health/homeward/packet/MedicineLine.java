package health.homeward.packet;

import health.homeward.document.Fact;
import health.homeward.medication.DailyDose;
import health.homeward.medication.Directions;
import health.homeward.medication.HomeNames;
import health.homeward.medication.HomeNames.Market;
import health.homeward.medication.Ingredient;
import health.homeward.medication.Medicine;
import health.homeward.medication.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One medicine of the pharmacist's sheet: the Chinese as printed, what it is and how sure that is, and the way to its
/// page.
final class MedicineLine {
    private final View view;
    private final Html html;

    MedicineLine(View view, Html html) {
        this.view = view;
        this.html = html;
    }

    /// A line of the records.
    void write(Row row, Medicine medicine) {
        Fact fact = row.first();
        boolean sure = view.sure(fact);
        begin(Words.mark(view, fact), sure);
        html.chinese("zh", Words.printed(fact));
        html.span("note", " " + Words.note(view, fact) + " ");
        if (!Words.corrected(view, fact).isEmpty()) {
            html.raw("<b>").text(Words.corrected(view, fact)).raw("</b> ");
        }
        if (!view.against(fact).isEmpty()) {
            html.raw("<b>").text("The paper " + view.against(fact)).raw("</b> ");
        }
        for (Fact place : row.facts()) {
            html.link("f=" + Legible.of(place.source().id().value()), "p. " + view.number(place)).raw(" ");
        }
        if (sure) {
            said(medicine);
        } else {
            html.raw("<br/><b>NOT CERTAIN</b>: ").text(Words.doubts(view, fact));
        }
        html.raw("</p>");
    }

    /// A line that the person told.
    void write(String words, Medicine medicine) {
        begin("\u25cb", true);
        html.chinese("zh", words);
        said(medicine);
        html.raw("</p>");
    }

    private void begin(String mark, boolean sure) {
        html.raw(sure ? "<p class=\"l\">" : "<p class=\"l doubt\">")
                .raw("<span class=\"m\">" + mark + "</span>");
    }

    private void said(Medicine medicine) {
        html.raw("<br/><b>").text(substance(medicine)).raw("</b>").span("note", " " + medicine.reason());
        Directions directions = medicine.directions();
        List<String> parts = new ArrayList<>();
        add(parts, "form", medicine.form());
        add(parts, "strength", directions.strength());
        add(parts, "dose", directions.dose());
        add(parts, "route", directions.route());
        add(parts, "frequency", directions.frequency());
        add(parts, "makes", DailyDose.of(medicine));
        medicine.outcome().ingredients().forEach(ingredient -> parts.add(home(ingredient)));
        if (!parts.isEmpty()) {
            html.raw("<br/>").text(String.join("; ", parts));
        }
        if (medicine.doNotStop()) {
            html.raw("<br/><b>Do not stop this suddenly and do not run out: ")
                    .raw("ask before the trip who will prescribe it.</b>");
        }
    }

    private static String substance(Medicine medicine) {
        Outcome outcome = medicine.outcome();
        String known = outcome.ingredients()
                .stream()
                .map(MedicineLine::coded)
                .collect(Collectors.joining(" + "));
        return switch (outcome) {
            case Outcome.Resolved _ -> medicine.action() == null ? known : known + ", " + medicine.action();
            case Outcome.Partial _ -> known + " and something we could not read";
            case Outcome.ChinesePatent _ -> known.isEmpty()
                    ? "Chinese patent medicine"
                    : "Chinese patent medicine that contains " + known;
            case Outcome.OfKind kind -> switch (kind.state()) {
                case "NUTRITION" -> "Nutrition";
                case "VEHICLE" -> "Solution to dissolve or dilute with";
                default -> "No international name";
            };
            case Outcome.Suggested suggested -> "Not resolved"
                    + (suggested.suggestions().isEmpty()
                            ? ""
                            : "; ask whether it is " + String.join(" or ", suggested.suggestions()));
            case Outcome.Unresolved _ -> "Not resolved";
        };
    }

    private static String coded(Ingredient ingredient) {
        return ingredient.inn()
                + (ingredient.atc().isEmpty()
                        ? " (no ATC code)"
                        : " (ATC " + String.join(", ", ingredient.atc()) + ")");
    }

    private static String home(Ingredient ingredient) {
        String inn = ingredient.inn();
        return "the same active ingredient, " + inn + ", at home: US " + HomeNames.of(inn, Market.US)
                + ", UK "
                + HomeNames.of(inn, Market.GB) + ", EU " + HomeNames.of(inn, Market.EU);
    }

    private static void add(List<String> parts, String label, @Nullable String value) {
        if (value != null) {
            parts.add(label + " " + value);
        }
    }
}
