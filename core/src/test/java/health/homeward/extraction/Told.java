package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.DocumentKind;
import health.homeward.terminology.Terms;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/// Tables of sentences: kind of paper, text, kind of fact, what is told of it; `?` stands behind what is not asserted.
final class Told {
    private Told() {}

    static List<DynamicTest> tests(String table) {
        return Terms.read(Told.class, table)
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.cell(1) + ' ' + row.cell(2),
                        () -> assertThat(told(row)).isEqualTo(expected(row))))
                .toList();
    }

    private static List<String> told(Terms row) {
        return Papers.facts(DocumentKind.of(row.cell(0)), row.cell(1).replace('|', '\n'))
                .stream()
                .filter(fact -> !Shown.of(row.cell(2), List.of(fact)).isEmpty())
                .map(fact -> Shown.one(fact) + (fact.source().asserted() ? "" : " ?"))
                .toList();
    }

    static List<String> expected(Terms row) {
        return row.cell(3).isEmpty()
                ? List.of()
                : Arrays.stream(row.cell(3).split(" ; ", -1)).map(fact -> row.cell(2) + ' ' + fact).toList();
    }
}
