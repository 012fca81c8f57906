package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SectionsTest {
    @TestFactory
    List<DynamicTest> endsASectionWhereSomethingElseBegins() {
        return Told.tests("sections.tsv");
    }

    @Test
    void readsAPlainWordAsAHeadingOnlyWithItsColon() {
        assertThat(Sections.of(Papers.running("医嘱¦剂量¦频次|阿司匹林¦100mg¦qd"))).hasSize(1);
        assertThat(Sections.of(Papers.running("医嘱：1周后复诊"))).last()
                .extracting(Section::id)
                .isEqualTo("discharge-instructions");
    }
}
