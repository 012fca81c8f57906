package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.terminology.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SignsAndStaysTest {
    /// Each row: kind, text (`|` ends a line, `~` a cell), then all vital signs and stay dates that are expected.
    @TestFactory
    List<DynamicTest> statesExactlyWhatWasMeasuredAndWhen() {
        return Terms.read(SignsAndStaysTest.class, "signs-and-stays.tsv")
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.cell(1),
                        () -> assertThat(shown(row)).containsExactlyInAnyOrderElementsOf(expected(row))))
                .toList();
    }

    static List<String> expected(Terms row) {
        return row.cell(2).isEmpty() ? List.of() : Arrays.asList(row.cell(2).split(" ; ", -1));
    }

    static List<String> shown(Terms row) {
        return Papers.facts(DocumentKind.of(row.cell(0)), row.cell(1).replace('|', '\n').replace('~', '\t'))
                .stream()
                .flatMap(SignsAndStaysTest::one)
                .toList();
    }

    private static Stream<String> one(Fact fact) {
        String doubt = fact.source().asserted() ? "" : " ?";
        return switch (fact) {
            case Fact.VitalSign v -> Stream.of(v.kind() + " " + v.value().toPlainString()
                    + (v.second() == null ? "" : "/" + v.second().toPlainString()) + ' ' + v.unit() + doubt);
            case Fact.Stay s -> Stream.of("stay " + s.event() + ' ' + s.date() + doubt);
            case Fact.Diagnosis _,Fact.Procedure _,Fact.LabResult _,Fact.Medication _,Fact.ImagingFinding _,Fact.PathologyFinding _,Fact.Allergy _,Fact.FollowUp _,Fact.Mention _ ->
                Stream.of();
        };
    }
}
