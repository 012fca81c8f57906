package health.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.DocumentId;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.PageRef;
import health.homeward.document.Region;
import health.homeward.document.Sha256;
import health.homeward.document.Standing;
import health.homeward.lab.Subject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoubtfulFactJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Region PLACE = new Region(
            new PageRef(Sha256.of("a".getBytes(StandardCharsets.UTF_8)), 1), new Box(0.1, 0.2, 0.3, 0.02));

    @ParameterizedTest
    @MethodSource("oneOfEachType")
    void keepsAPlaceAndEveryReasonAndAssertsNothing(Fact fact) {
        for (Doubt.Kind kind : Doubt.Kind.values()) {
            Map<String, @Nullable Object> json = new FactJson(_ -> CaseJson.map("page", 1),
                    _ -> Subject.UNKNOWN)
                    .of(fact.withSource(source(List.of(new Doubt(kind, -1, PLACE.box())))));

            assertThat(json).containsEntry("asserted", false).containsEntry("en", null);
            assertThat((List<?>) json.get("doubts")).hasSize(1);
            assertThat((List<?>) json.get("regions")).hasSize(1);
        }
    }

    private static FactSource source(List<Doubt> doubts) {
        return new FactSource(new FactId("f"), new DocumentId("d"), "字", List.of(PLACE),
                new Standing.Read(0.4), doubts);
    }

    private static List<Fact> oneOfEachType() {
        FactSource at = source(List.of());
        List<Fact> facts = List.of(new Fact.Stay(at, Fact.Stay.Event.ADMITTED, DAY),
                new Fact.Diagnosis(at, "肺炎", "J18.9", Fact.Diagnosis.Role.DISCHARGE,
                        Fact.Diagnosis.Certainty.CERTAIN),
                new Fact.Procedure(at, "阑尾切除术", DAY, false),
                new Fact.LabResult(at, "钾", "K", "4.02", new BigDecimal("4.02"), null, "mmol/L", "mmol/L",
                        "3.50-5.30", new BigDecimal("3.50"), new BigDecimal("5.30"), Fact.LabResult.Flag.N,
                        null, "血清", DAY.atTime(6, 40), "生化"),
                new Fact.Medication(at, "阿司匹林肠溶片", null, "100mg", "100mg", "口服", "每日1次", null, null, null,
                        null, Fact.Medication.ListKind.TO_TAKE_HOME),
                new Fact.ImagingFinding(at, Fact.ImagingFinding.Part.IMPRESSION, "未见异常", "胸部CT"),
                new Fact.PathologyFinding(at, Fact.PathologyFinding.Aspect.MARKER, "HER2(2+)", "HER2", "2+"),
                new Fact.VitalSign(at, Fact.VitalSign.Kind.TEMPERATURE, new BigDecimal("36.5"), null, "Cel"),
                new Fact.Allergy(at, "青霉素", "皮疹", true), new Fact.FollowUp(at, "1个月后复查", "P1M", false),
                new Fact.Mention(at, Fact.Mention.Family.LABORATORY, "血常规", Fact.Mention.Status.PERFORMED,
                        DAY,
                        null));
        assertThat(facts).extracting(fact -> (Object) fact.getClass())
                .containsExactlyInAnyOrder(Arrays.asList(Fact.class.getPermittedSubclasses()).toArray());
        return facts;
    }
}
