package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.terminology.Terms;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SectionsTest {
    @TestFactory
    List<DynamicTest> endsASectionWhereSomethingElseBegins() {
        return Terms.read(SectionsTest.class, "sections.tsv")
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.cell(1) + ' ' + row.cell(2),
                        () -> assertThat(told(row)).isEqualTo(expected(row))))
                .toList();
    }

    private static List<String> told(Terms row) {
        return Papers.facts(DocumentKind.of(row.cell(0)), row.cell(1).replace('|', '\n'))
                .stream()
                .filter(fact -> !Shown.of(row.cell(2), List.of(fact)).isEmpty())
                .map(SectionsTest::shown)
                .toList();
    }

    private static String shown(Fact fact) {
        return Shown.one(fact) + (fact.source().asserted() ? "" : " ?");
    }

    private static List<String> expected(Terms row) {
        return row.cell(3).isEmpty()
                ? List.of()
                : Arrays.stream(row.cell(3).split(" ; ", -1)).map(fact -> row.cell(2) + ' ' + fact).toList();
    }

    @Test
    void readsAPlainWordAsAHeadingOnlyWithItsColon() {
        assertThat(Sections.of(Papers.running("医嘱¦剂量¦频次|阿司匹林¦100mg¦qd"))).hasSize(1);
        assertThat(Sections.of(Papers.running("医嘱：1周后复诊"))).last()
                .extracting(Section::id)
                .isEqualTo("discharge-instructions");
    }
}
