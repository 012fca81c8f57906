package health.homeward.medication;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.terminology.Terms;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Dose, route and frequency of orders as wards write them.
class WardDirectionsTest {
    static List<Terms> orders() {
        return Terms.read(WardDirectionsTest.class, "directions-wards.tsv");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void readsWhatAnOrderSays(Terms row) {
        Directions directions = Medicines.resolve(row.cell(0)).directions();

        assertThat(List.of(said(directions.dose()), said(directions.route()), said(directions.frequency())))
                .containsExactly(row.cell(1), row.cell(2), row.cell(3));
    }

    @ParameterizedTest
    @CsvSource({"盐酸曲马多片 50mg 口服 prn q6h, up to 200 mg a day (computed)",
            "硝普钠注射液 50mg 微泵 q12h 3ml/h, 100 mg a day (computed)"})
    void computesADayFromTheFrequencyWhereverItStands(String line, String day) {
        assertThat(DailyDose.of(Medicines.resolve(line))).isEqualTo(day);
    }

    @Test
    void takesTheSpeedOfAPumpForNoDose() {
        assertThat(Medicines.resolve("多巴胺注射液 泵入 5ug/kg/min").directions().dose()).isNull();
    }

    private static String said(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
