package health.homeward.translation;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ChecksTest {
    private static final List<Terms> ROWS = Terms.read(ChecksTest.class, "pairs.tsv");

    @TestFactory
    Stream<DynamicTest> findsWhatThePairsSay() {
        return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.cell(0) + " / " + row.cell(1), () -> {
            Checked checked = Checks.of(row.cell(0), row.cell(1));
            if (row.cell(2).isEmpty()) {
                assertThat(checked.findings()).isEmpty();
            } else {
                assertThat(codes(checked)).containsAll(row.spellings(2));
            }
        }));
    }

    @Test
    void hasARowForEveryCheck() {
        Set<String> told = ROWS.stream()
                .flatMap(row -> row.spellings(2).stream())
                .collect(Collectors.toSet());

        assertThat(told).containsAll(EnumSet.complementOf(EnumSet.of(Check.CONSISTENCY, Check.TERM))
                .stream()
                .map(Check::code)
                .toList());
    }

    @Test
    void saysTheWordsOnBothSides() {
        Finding finding = Checks.of("左肺结节", "Nodule in the right lung").findings().getFirst();

        assertThat(finding.check()).isEqualTo(Check.LATERALITY);
        assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
        assertThat(finding.source()).isEqualTo("左");
        assertThat(finding.target()).isEqualTo("right");
    }

    @Test
    void blocksATargetThatIsMissingOrTheSource() {
        assertThat(Checks.of("腹软", " ").verdict()).isEqualTo(Checked.Verdict.BLOCK);
        assertThat(Checks.of("腹软", "腹软").verdict()).isEqualTo(Checked.Verdict.BLOCK);
        assertThat(Checks.of("CEA 5.2ng/ml", "CEA 5.2ng/ml").verdict()).isEqualTo(Checked.Verdict.PASS);
    }

    @Test
    void warnsOfADateThatCanBeReadInTwoWays() {
        Checked checked = Checks.of("2014年2月1日入院。", "Admitted on 01/02/2014.");

        assertThat(checked.verdict()).isEqualTo(Checked.Verdict.WARN);
        assertThat(codes(checked)).containsExactly("date");
    }

    @Test
    void tellsOfASecondTranslationOfTheSameSource() {
        Consistency consistency = new Consistency();
        consistency.with("腹软", "Abdomen soft.", new Checked(List.of()));

        Checked second = consistency.with("腹软", "Soft abdomen.", new Checked(List.of()));

        assertThat(codes(second)).containsExactly("consistency");
        assertThat(second.verdict()).isEqualTo(Checked.Verdict.PASS);
        assertThat(consistency.with("腹软", "Abdomen soft.", new Checked(List.of())).findings()).isEmpty();
    }

    private static List<String> codes(Checked checked) {
        return new ArrayList<>(checked.findings().stream().map(finding -> finding.check().code()).toList());
    }
}
