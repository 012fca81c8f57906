package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UcumTest {
    @Test
    void givesArbitraryUnitsOnlyToNamesThatSettleThem() {
        assertThat(Ucum.of("U/ml", "糖类抗原125")).contains("[arb'U]/mL");
        assertThat(Ucum.of("U/mL", "某种酶")).isEmpty();
        assertThat(Ucum.of("μU/mL", "空腹胰岛素")).contains("u[IU]/mL");
    }

    @Test
    void takesACapitalForSecondsOnlyWhereATimeIsMeasured() {
        assertThat(Ucum.of("S", "凝血酶原时间")).contains("s");
        assertThat(Ucum.of("S", "白蛋白")).isEmpty();
    }
}
