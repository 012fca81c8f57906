package health.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import health.homeward.document.Box;
import health.homeward.document.DocumentId;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.PageRef;
import health.homeward.document.Region;
import health.homeward.document.Sex;
import health.homeward.document.Sha256;
import health.homeward.document.Standing;
import health.homeward.lab.Subject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactLabJsonTest {
    private static JsonNode json(String name, String unit, String range) {
        Region place = new Region(new PageRef(Sha256.of("page".getBytes(StandardCharsets.UTF_8)), 1),
                new Box(0.1, 0.1, 0.1, 0.1));
        FactSource source = new FactSource(new FactId("f"), new DocumentId("d"), "row", List.of(place),
                new Standing.Read(0.99), List.of());
        Fact.LabResult lab = new Fact.LabResult(source, name, null, "2.31", new BigDecimal("2.31"), null,
                unit, unit, range, null, null, null, "↑", "血清", LocalDate.of(2026, 3, 3).atTime(6, 40),
                "血脂");
        return JsonMapper.builder()
                .build()
                .valueToTree(new FactJson(_ -> CaseJson.map(), _ -> new Subject(Sex.FEMALE, 54)).of(lab));
    }

    @Test
    void carriesTheObjectOfTheLabsCommandAndWhatIsPrinted() {
        JsonNode fact = json("甘油三酯", "mmol/L", "男:0.45-1.81 女:0.45-1.70");

        assertThat(fact.get("type").asText()).isEqualTo("lab-result");
        assertThat(fact.get("en").asText()).isEqualTo("Triglyceride in Serum or Plasma: 2.31 mmol/L");
        JsonNode lab = fact.get("lab");
        assertThat(lab.get("state").asText()).isEqualTo("RECOGNISED");
        assertThat(lab.get("loinc").asText()).isEqualTo("14927-8");
        assertThat(lab.get("high").decimalValue()).isEqualByComparingTo("1.70");
        assertThat(lab.get("flag").asText()).isEqualTo("H");
        assertThat(lab.at("/converted/value").decimalValue()).isEqualByComparingTo("204.6");
        assertThat(lab.at("/converted/unit").asText()).isEqualTo("mg/dL");
        assertThat(lab.at("/converted/factor").decimalValue()).isEqualByComparingTo("88.57");
        assertThat(lab.at("/printed/range").asText()).isEqualTo("男:0.45-1.81 女:0.45-1.70");
        assertThat(lab.get("printedFlag").asText()).isEqualTo("↑");
        assertThat(lab.get("specimen").asText()).isEqualTo("血清");
        assertThat(lab.get("collected").asText()).isEqualTo("2026-03-03T06:40");
        assertThat(lab.has("input")).isFalse();
    }

    @Test
    void saysWhenThereIsNoEnglishName() {
        JsonNode lab = json("虚构指标甲", "mmol/L", "<5").get("lab");

        assertThat(lab.get("state").asText()).isEqualTo("UNRECOGNISED");
        assertThat(lab.get("english").isNull()).isTrue();
        assertThat(lab.get("value").decimalValue()).isEqualByComparingTo("2.31");
        assertThat(lab.get("flag").asText()).isEqualTo("N");
        assertThat(lab.get("reason").asText()).isNotEmpty();
    }
}
