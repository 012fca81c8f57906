package health.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackTest {
    @Test
    void takesOnlyWhatIsAnAnswerToTheUrgentQuestion() {
        assertThat(Pack.answer(" No ")).isEqualTo("no");
        assertThat(Pack.answer("是")).isEqualTo("yes");
        assertThat(Pack.answer("not sure")).isEqualTo("not-sure");
        assertThat(Pack.answer("x")).isEmpty();
        assertThat(Pack.answer("")).isEmpty();
    }
}
