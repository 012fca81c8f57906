package health.homeward.cli;

import static health.homeward.cli.CaseJson.map;

import health.homeward.document.Fact;
import health.homeward.medication.DailyDose;
import health.homeward.medication.Directions;
import health.homeward.medication.FactMedicine;
import health.homeward.medication.HomeNames;
import health.homeward.medication.Ingredient;
import health.homeward.medication.Medicine;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The medicine of a line in a record: the object of `homeward meds --json`, what is printed, the amount of a day and
/// the names at home.
final class FactMedicineJson {
    private FactMedicineJson() {}

    static Map<String, @Nullable Object> of(Fact.Medication fact) {
        Medicine medicine = FactMedicine.of(fact);
        Directions directions = medicine.directions();
        return map("input", fact.source().zh(), "state", medicine.outcome().state(), "ingredients",
                medicine.outcome().ingredients().stream().map(FactMedicineJson::ingredient).toList(), "atc",
                medicine.outcome().atc(), "name", fact.name(), "brand", fact.brand(), "form", medicine.form(),
                "strength", directions.strength(), "dose", directions.dose(), "route", directions.route(),
                "frequency", directions.frequency(), "quantity", fact.quantity(), "start", date(fact.start()),
                "stop", date(fact.stop()), "dailyDose", DailyDose.of(medicine), "tcm", medicine.tcm(),
                "doNotStop", medicine.doNotStop(), "suggestions", medicine.outcome().suggestions(), "reason",
                medicine.reason(), "printed", printed(fact));
    }

    private static Map<String, @Nullable Object> ingredient(Ingredient ingredient) {
        return map("inn", ingredient.inn(), "atc", ingredient.atc(), "US",
                HomeNames.of(ingredient.inn(), HomeNames.Market.US), "GB",
                HomeNames.of(ingredient.inn(), HomeNames.Market.GB), "EU",
                HomeNames.of(ingredient.inn(), HomeNames.Market.EU));
    }

    private static Map<String, @Nullable Object> printed(Fact.Medication fact) {
        return map("name", fact.name(), "strength", fact.strength(), "dose", fact.dose(), "route",
                fact.route(),
                "frequency", fact.frequency(), "quantity", fact.quantity());
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
