package health.homeward.lab;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.lab.LabReading.Converted;
import health.homeward.lab.LabReading.Flag;
import health.homeward.lab.LabReading.State;
import health.homeward.terminology.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaboratoryTest {
    @Test
    void readsARowWithItsUsCounterpart() {
        LabReading reading = read("三酰甘油(TG)", "2.31↑", "mmol/L", "0.45-1.70");

        assertThat(reading.state()).isEqualTo(State.RECOGNISED);
        assertThat(reading.loinc()).isEqualTo("14927-8");
        assertThat(reading.value()).isEqualTo("2.31");
        assertThat(reading.flag()).isEqualTo(Flag.H);
        assertThat(reading.converted()).isEqualTo(new Converted(new BigDecimal("204.6"), "mg/dL",
                new BigDecimal("39.86"), new BigDecimal("150.6"), "2571-8", new BigDecimal("88.57")));
    }

    @Test
    void leavesAnAbbreviationOfSeveralTestsOpen() {
        assertThat(read("PCT", "0.21", "", "").state()).isEqualTo(State.AMBIGUOUS);
        assertThat(read("PCT", "0.21", "", "").english()).isNull();
        assertThat(read("PCT", "0.21", "ng/mL", "").loinc()).isEqualTo("33959-8");
        assertThat(read("PCT", "0.21", "%", "").loinc()).isEqualTo("51637-7");
    }

    @Test
    void leavesNameAndAbbreviationThatDisagreeOpen() {
        LabReading reading = read("血小板压积(PLT)", "0.21", "%", "0.1-0.3");

        assertThat(reading.state()).isEqualTo(State.AMBIGUOUS);
        assertThat(reading.loinc()).isNull();
        assertThat(reading.value()).isEqualTo("0.21");
    }

    @ParameterizedTest
    @CsvSource({"乙肝表面抗原,阳性(+),阴性,positive,A", "乙肝表面抗原,阴性,阴性,negative,N", "尿蛋白,+,阴性,1+,A", "尿蛋白,±,阴性,trace,A",
            "尿蛋白,-,阴性,negative,N", "抗核抗体,1:320,<1:100,1:320,A", "抗核抗体,1:80,<1:100,1:80,N",
            "抗核抗体,弱阳性,阴性,weakly positive,A",
            "抗核抗体,±,阴性,equivocal,", "粪便隐血,未检出,阴性,not detected,N"})
    void readsResultsInWords(String name, String value, String range, String text, String flag) {
        LabReading reading = read(name, value, "", range);

        assertThat(reading.text()).isEqualTo(text);
        assertThat(reading.value()).isNull();
        assertThat(reading.flag()).isEqualTo(flag == null ? null : Flag.valueOf(flag));
    }

    @ParameterizedTest
    @CsvSource({"5.6,3.9-6.1,5.6,,N", "6.2,3.9--6.1,6.2,,H", "<5,125-350,5,<,L", "<5,0-5,5,<,N", "<5,<3,5,<,",
            ">100,10-60,100,>,H",
            "5,3-5,5,,N", "5,<5,5,,H", "5,≤5,5,,N", "-2.3,-3-3,-2.3,,N", "-2.3,-3~3,-2.3,,N", "-4,-3--1,-4,,",
            "1.23×10^3,0-1000,1230,,H",
            "＜0.01,0-0.05,0.01,<,N", "小于0.01,0-0.05,0.01,<,N", "45 ↓,50-60,45,,L", "98 L,115-150,98,,L",
            "H 9.9,3-5,,,",
            "5l.6,3-5,,,", "2026-03-01,3-5,,,", "标本溶血,3-5,,,"})
    void readsNumbersAndFlagsThem(String value, String range, String number, String comparator, String flag) {
        LabReading reading = read("钾", value, "mmol/L", range);

        assertThat(reading.value()).isEqualTo(number == null ? null : new BigDecimal(number));
        assertThat(reading.comparator()).isEqualTo(comparator);
        assertThat(reading.flag()).isEqualTo(flag == null ? null : Flag.valueOf(flag));
    }

    @Test
    void repairsNoNumber() {
        assertThat(read("钾", "5，6", "mmol/L", "3.5-5.5").value()).isNull();
        assertThat(read("钾", "5,6", "mmol/L", "3.5-5.5").value()).isNull();
        assertThat(read("钾", "1,234", "mmol/L", "").value()).isEqualTo("1234");
        assertThat(read("钾", "4O", "mmol/L", "").reason()).contains("cannot be read with certainty");
    }

    @Test
    void takesNoDayForAResult() {
        assertThat(read("肌酐", "20240503", "umol/L", "57-97").value()).isNull();
        assertThat(read("钾", "20240503", "mmol/L", "3.5-5.5").flag()).isNull();
    }

    @Test
    void leavesARowWithTwoUnitsOpen() {
        LabReading reading = read("钾", "4.1 mg/dL", "mmol/L", "3.5-5.5");

        assertThat(reading.state()).isEqualTo(State.AMBIGUOUS);
        assertThat(reading.flag()).isNull();
        assertThat(reading.unit()).isNull();
    }

    @Test
    void takesAResultInWordsForTheTestThatIsInWords() {
        assertThat(read("亚硝酸盐", "阴性", "", "阴性").loinc()).isEqualTo("5802-4");
        assertThat(read("蛋白质(PRO)", "+", "", "-").text()).isEqualTo("1+");
        assertThat(read("丙型肝炎抗体", "0.05", "S/CO", "<1.0").loinc()).isEqualTo("13955-0");
    }

    @Test
    void letsTheUnitDecideBetweenActivityAndMass() {
        assertThat(read("肌酸激酶同工酶(CK-MB)", "2.1", "ng/mL", "0-5").loinc()).isEqualTo("13969-1");
        assertThat(read("肌酸激酶同工酶(CK-MB)", "12", "U/L", "0-25").loinc()).isEqualTo("32673-6");
        assertThat(read("肌酸激酶同工酶", "12", "", "0-25").state()).isEqualTo(State.AMBIGUOUS);
        assertThat(read("单核细胞", "6.1", "%", "3-10").loinc()).isEqualTo("5905-5");
        assertThat(read("单核细胞#", "0.4", "10^9/L", "0.1-0.6").loinc()).isEqualTo("742-7");
    }

    @ParameterizedTest
    @CsvSource({"低密度脂蛋日胆固醇,22748-8", "直接担红素,14629-0", "丙氨酸氨基转栘酶,1742-6", "肌红蛋自,2639-3", "肌钙蛋白,",
            "麻疹病毒IgM抗体,", "甲状腺球蛋白抗原,"})
    void forgivesOnlyCharactersThatLookAlike(String name, String loinc) {
        String unit = name.contains("脂")
                ? "mmol/L"
                : name.contains("红素") ? "umol/L" : name.contains("转") ? "U/L" : "ng/mL";

        assertThat(read(name, "2.1", unit, "").loinc()).isEqualTo(loinc);
    }

    @Test
    void usesNoRangeThatDependsOnThePerson() {
        LabReading reading = read("钾", "4.1", "mmol/L", "男:3.5-5.5 女:3.4-5.4");

        assertThat(reading.low()).isNull();
        assertThat(reading.flag()).isNull();
        assertThat(reading.reason()).contains("depends on sex");
    }

    @Test
    void saysThatAPrintedMarkDisagrees() {
        assertThat(read("钾", "4.1↑", "mmol/L", "3.5-5.5").reason()).contains("mark does not agree");
        assertThat(read("钾", "6.1↑", "mmol/L", "3.5-5.5").reason()).doesNotContain("mark does not agree");
    }

    @Test
    void refusesConversionsThatDependOnMoreThanTheNumber() {
        assertThat(read("胰岛素", "60", "pmol/L", "").converted()).isNull();
        assertThat(read("糖化血红蛋白", "44", "mmol/mol", "").converted()).isNull();
        assertThat(read("糖化血红蛋白", "44", "mmol/mol", "").loinc()).isEqualTo("59261-8");
        assertThat(read("D-二聚体", "0.35", "mg/L", "<0.5").state()).isEqualTo(State.AMBIGUOUS);
        assertThat(read("D-二聚体", "0.35", "mg/L FEU", "<0.5").loinc()).isEqualTo("48065-7");
    }

    @TestFactory
    Stream<DynamicTest> readsPrintedUnits() {
        return Terms.read(LaboratoryTest.class, "units-printed.tsv")
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.cell(0) + " " + row.cell(2), () -> {
                    Item of = Lexicon.ITEMS.stream()
                            .filter(one -> one.names().getFirst().equals(row.cell(2)))
                            .findFirst()
                            .orElse(null);
                    assertThat(Units.of(row.cell(0), of).map(Unit::ucum)).contains(row.cell(1));
                    assertThat(isValid(row.cell(1))).isTrue();
                }));
    }

    @Test
    void leavesUnitsOfNothingKnownOpen() {
        for (String printed : List.of("G/L", "T/L", "10%/L", "g/L mmol/L", "U/mL")) {
            assertThat(Units.of(printed, null)).as(printed).isEmpty();
        }
    }

    @Test
    void holdsOnlyWellFormedRows() {
        for (Item one : Lexicon.ITEMS) {
            for (String code : Stream.of(one.loincSi(), one.loincUs()).filter(Objects::nonNull).toList()) {
                assertThat(code).as(one.english()).matches("\\d{1,5}-\\d");
                assertThat(luhn(code)).as(one.english() + " " + code).isTrue();
            }
            for (Unit unit : Stream.of(one.si(), one.us()).filter(Objects::nonNull).toList()) {
                assertThat(isValid(unit.ucum())).as(one.english() + " " + unit).isTrue();
            }
            assertThat(one.english()).as(one.names().getFirst()).isNotEmpty();
            assertThat(one.convert() == Item.Convert.MOLAR).as(one.english())
                    .isEqualTo(one.molarMass() != null);
        }
    }

    @Test
    void knowsEveryUnitOfTheLexicon() {
        assertThat(Terms.read(Lexicon.class, "labs.tsv")
                .stream()
                .skip(1)
                .flatMap(row -> Stream.of(row.cell(6), row.cell(8)))
                .filter(unit -> !unit.isEmpty()
                        && Units.ofCode(unit).map(Unit::ucum).filter(unit::equals).isEmpty())
                .distinct()).isEmpty();
    }

    /// The factor written beside each row for a reader is what the molar mass gives.
    @Test
    void convertsAsTheLexiconSays() {
        for (Terms row : Terms.read(Lexicon.class, "labs.tsv").stream().skip(1).toList()) {
            if (row.cell(9).equals("molar") || row.cell(9).equals("scale")) {
                Item item = Lexicon.named(NameKey.of(row.cell(0))).iterator().next();
                if (Conversion.refusal(item).isPresent()) {
                    continue;
                }
                Converted thousand = Conversion
                        .of(item, Objects.requireNonNull(item.si()), new BigDecimal(1000),
                                null, null)
                        .orElseThrow(() -> new AssertionError(row.cell(0)));
                assertThat(thousand.value().doubleValue()).as(row.cell(0))
                        .isCloseTo(Double.parseDouble(row.cell(10)) * 1000, Percentage.withPercentage(0.5));
            }
        }
    }

    /// One misread character never makes another analyte of a name.
    @Test
    void neverTakesAMisreadNameForAnotherTest() {
        List<String> wrong = new ArrayList<>();
        Map<String, Set<Item>> names = Lexicon.names();
        names.forEach((name, own) -> {
            for (int i = 0; i < name.length(); i++) {
                for (String twin : List.of(name.substring(0, i) + '口' + name.substring(i + 1),
                        name.substring(0, i) + name.substring(i + 1))) {
                    Naming naming = Naming.of(twin, "");
                    Set<Item> taken = naming.disagree() ? Set.of() : naming.items();
                    boolean another = taken.stream().map(Item::analyte).distinct().count() == 1
                            && taken.stream()
                                    .noneMatch(one -> own.stream()
                                            .anyMatch(of -> of.analyte().equals(one.analyte())));
                    if (another && !names.containsKey(twin) && !stillAName(twin)) {
                        wrong.add(name + " as " + twin + ": " + taken.iterator().next().english());
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /// What is left is itself what some sheets print.
    private static boolean stillAName(String twin) {
        return NameForms.of(twin)
                .keys()
                .stream()
                .anyMatch(key -> !Lexicon.named(key).isEmpty()
                        || (NameForms.isLatin(key) && !Lexicon.abbreviated(key).isEmpty())
                        || !Lexicon.stem(key).isEmpty() || !Lexicon.bare(key).isEmpty()
                        || !Lexicon.unsaid(key).isEmpty());
    }

    private static final UcumEssenceService UCUM = ucum();

    private static UcumEssenceService ucum() {
        try (InputStream essence = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(essence);
        } catch (IOException | UcumException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isValid(String unit) {
        return UCUM.validate(unit) == null;
    }

    private static boolean luhn(String code) {
        int sum = 0;
        String digits = code.replace("-", "");
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static LabReading read(String name, String value, String unit, String range) {
        return Laboratory.read(new LabRow(name, value, unit, range));
    }
}
