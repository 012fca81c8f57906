package health.homeward.medication;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.terminology.Terms;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Questions about a list as a whole.
class ComparisonTest {
    private static Comparison compare(String... lines) {
        return Comparison.of(Stream.of(lines).map(line -> new Listed(line, Medicines.told(line))).toList(),
                0);
    }

    @Test
    void asksAboutOneSubstanceInTwoProducts() {
        Comparison comparison = compare("维C银翘片 2片 tid", "Acetaminophen 500 mg as needed", "布洛芬缓释胶囊 0.3g bid");

        assertThat(comparison.questions()).anySatisfy(question -> {
            assertThat(question.kind()).isEqualTo(Question.Kind.DUPLICATE);
            assertThat(question.text()).contains("维C银翘片", "Acetaminophen", "Both contain paracetamol",
                    "Please ask");
        });
        assertThat(comparison.coverage()).contains("3 of 3", "维C银翘片 2片 tid (in part)");
    }

    @Test
    void asksAboutPairsThatAListWarnsAbout() {
        Comparison comparison = compare("warfarin 5 mg once daily", "阿司匹林肠溶片 100mg qd", "simvastatin 20 mg",
                "克拉霉素片 0.5g bid");

        assertThat(comparison.questions()).extracting(Question::kind).containsOnly(Question.Kind.INTERACTION);
        assertThat(comparison.questions()).extracting(Question::source).allMatch(source -> !source.isBlank());
        assertThat(comparison.questions()).extracting(Question::text)
                .anyMatch(text -> text.contains("bleeding"))
                .anyMatch(text -> text.contains("muscle breakdown"));
    }

    @Test
    void asksAboutTwoOfOneClass() {
        assertThat(compare("阿托伐他汀钙片 20mg qn", "rosuvastatin calcium 10 mg").questions())
                .singleElement()
                .satisfies(question -> assertThat(question.text()).contains("C10AA", "are both meant?"));
    }

    @Test
    void leavesOutSolventsAndWhatActsOnTheSkinOrEye() {
        assertThat(compare("0.9%氯化钠注射液 250ml", "噻吗洛尔滴眼液 双眼 bid", "普萘洛尔片 10mg tid").questions()).isEmpty();
    }

    @Test
    void saysWhatWasNotComparedAlsoWhenThereIsNoQuestion() {
        Comparison comparison = compare("某某新药 1片 qd", "二甲双胍片 0.5g bid");

        assertThat(comparison.questions()).isEmpty();
        assertThat(comparison.coverage()).contains("1 of 2", "某某新药", "2026-11-25",
                "A pair without a question is not a safe pair.");
        assertThat(comparison.coverage().toLowerCase(Locale.ROOT)).doesNotContain("no interaction");
    }

    @Test
    void countsTheLinesThatAreNotCertainAmongThoseNotCompared() {
        Comparison comparison = Comparison.of(List.of(new Listed("二甲双胍片", Medicines.told("二甲双胍片 0.5g bid"))),
                3);

        assertThat(comparison.coverage()).contains("1 of 4", "not certain: 3");
    }

    @Test
    void takesLinesOfTwoPapersForOneMedicineOnlyWhereNothingPrintedDiffers() {
        Medicine line = Medicines.told("利伐沙班片 15mg po qd");

        assertThat(line.isOneWith(Medicines.told("利伐沙班片 15mg qd"))).isTrue();
        assertThat(line.isOneWith(Medicines.told("利伐沙班片 20mg po qd"))).isFalse();
        assertThat(line.isOneWith(Medicines.told("阿哌沙班片 15mg po qd"))).isFalse();
        assertThat(Medicines.told("某某新药").isOneWith(Medicines.told("某某新药"))).isFalse();
    }

    @Test
    void asksAboutANewAnticoagulantWithAnAntiInflammatory() {
        assertThat(compare("利伐沙班片 10mg qd", "塞来昔布胶囊 0.2g bid").questions()).extracting(Question::text)
                .anyMatch(text -> text.contains("bleeding"));
    }

    @Test
    void givesEveryRuleASourceAndKnownMembers() {
        for (Terms row : Terms.read(Interactions.class, "interactions.tsv")) {
            assertThat(row.cells()).hasSize(10);
            assertThat(row.cell(7)).isNotBlank();
            assertThat(Stream.concat(row.spellings(2).stream(), row.spellings(4).stream()))
                    .allMatch(member -> member.matches("[A-V]\\d{2}[A-Z0-9]*") || member.matches("[a-z ]+"));
        }
        assertThat(Interactions.RULES).hasSizeGreaterThan(20);
    }
}
