package health.homeward.medication;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a day makes, only where it is plain.
class DailyDoseTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "阿莫西林胶囊 0.5g tid, 1.5 g a day (computed)",
            "阿托伐他汀钙片 20mg*7片 2片 qn, 40 mg a day (computed)",
            "华法林钠片 3mg 每次半片 每晚一次, 1.5 mg a day (computed)",
            "艾司唑仑片 1mg 1-2片 睡前, 1-2 mg a day (computed)",
            "布洛芬片 0.2g q8h prn, up to 0.6 g a day (computed)",
            "甲氨蝶呤片 10mg 每周一次, 10 mg a week (computed)",
            "丙戊酸钠缓释片 0.5g 早1片 晚2片, 1.5 g a day (computed)",
            "氨溴索口服溶液 10ml bid, 20 mL a day (computed)",
            "螺内酯片 20mg qod, -",
            "芬太尼透皮贴剂 4.2mg 1贴 q3d, -",
            "甲巯咪唑片 10mg, -",
            "注射用头孢曲松钠 2g 静滴, -"})
    void computesOnlyWhatIsPlain(String line, @Nullable String daily) {
        assertThat(DailyDose.of(Medicines.resolve(line))).isEqualTo(daily);
    }

    @ParameterizedTest
    @CsvSource({"paracetamol, acetaminophen, paracetamol, paracetamol",
            "metformin, metformin, metformin, metformin",
            "metamizole sodium, none found, none found, metamizole sodium",
            "anlotinib, none found, none found, none found"})
    void namesSubstancesAsAtHome(String inn, String us, String gb, String eu) {
        assertThat(HomeNames.of(inn, HomeNames.Market.US)).isEqualTo(us);
        assertThat(HomeNames.of(inn, HomeNames.Market.GB)).isEqualTo(gb);
        assertThat(HomeNames.of(inn, HomeNames.Market.EU)).isEqualTo(eu);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"'Metoprolol succinate ER 50 mg daily', metoprolol",
            "'albuterol inhaler, as needed', salbutamol", "'levothyroxine 50 mcg', levothyroxine sodium",
            "'Lisinoprill 10 mg', -", "'hydroxychlorothiazide', -"})
    void readsWhatIsToldInTheWordsOfHome(String told, @Nullable String inn) {
        assertThat(Medicines.told(told)
                .outcome()
                .ingredients()
                .stream()
                .map(Ingredient::inn)
                .findFirst()
                .orElse(null))
                .isEqualTo(inn);
    }
}
