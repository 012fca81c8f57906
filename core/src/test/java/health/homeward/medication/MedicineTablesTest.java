package health.homeward.medication;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.terminology.Terms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The form of the tables; what they say is checked by a second person.
class MedicineTablesTest {
    private static final String CODE = "[A-DGHJL-NPRSV]\\d{2}[A-Z]{2}\\d{2}";
    private static final String INN = "[a-z0-9][a-z0-9 ,.'()\\[\\]/+-]*[a-z0-9)\\]]";

    private static List<Terms> rows(String table) {
        return Terms.read(Substances.class, table);
    }

    @Test
    void writesSubstancesAndCodesInOneWay() {
        assertThat(rows("medicines.tsv")).hasSizeGreaterThan(1500).allSatisfy(row -> {
            assertThat(row.cells()).hasSize(6);
            assertThat(row.cell(1)).matches(INN);
            assertThat(row.spellings(2)).allMatch(code -> code.matches(CODE))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(row.cell(3)).matches("[ABC]c?");
            assertThat(row.cell(4)).isNotBlank();
            assertThat(row.cell(5)).matches("\\d{4}-\\d{2}-\\d{2}");
        });
    }

    @Test
    void givesANameOnlyOneMeaning() {
        Set<String> seen = new HashSet<>();
        Stream.of("medicines.tsv", "other-products.tsv", "aliases.tsv")
                .flatMap(table -> rows(table).stream())
                .forEach(row -> assertThat(seen.add(Key.of(row.cell(0)))).as(row.cell(0)).isTrue());
    }

    @Test
    void pointsToNamesThatExist() {
        Stream.of("aliases.tsv", "brands.tsv", "abbreviations.tsv")
                .flatMap(table -> rows(table).stream())
                .forEach(
                        row -> assertThat(Substances.named(Key.of(row.cell(1)))).as(row.cell(0)).isNotNull());
    }

    @Test
    void knowsTheActivesOfPatentMedicines() {
        assertThat(rows("patent-medicines.tsv")).hasSizeGreaterThan(600)
                .allSatisfy(row -> assertThat(row.spellings(1)).allMatch(inn -> inn.matches(INN)));
    }

    @Test
    void marksEveryClassThatMustNotBeStopped() {
        for (Terms row : rows("do-not-stop.tsv")) {
            assertThat(row.spellings(0)).allSatisfy(
                    prefix -> assertThat(DoNotStop.any(List.of((prefix + "AA01").substring(0, 7)))).isTrue());
        }
    }
}
