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

class MedicineLinesTest {
    /// Each row: kind, text (`|` ends a line, `~` a cell), then all medicine lines that are expected.
    @TestFactory
    Stream<DynamicTest> findsExactlyTheLinesThatTheTextHolds() {
        return Stream.of("medicine-lines.tsv", "medicine-lines-held-out.tsv", "medicine-lines-second.tsv",
                "medicine-lines-third.tsv", "medicine-lines-fourth.tsv")
                .flatMap(name -> Terms.read(MedicineLinesTest.class, name).stream())
                .map(row -> DynamicTest.dynamicTest(row.cell(1),
                        () -> assertThat(lines(row)).isEqualTo(expected(row))));
    }

    static List<String> expected(Terms row) {
        return row.cell(2).isEmpty() ? List.of() : Arrays.asList(row.cell(2).split(" ; ", -1));
    }

    static List<String> lines(Terms row) {
        return Papers.facts(DocumentKind.of(row.cell(0)), row.cell(1).replace('|', '\n').replace('~', '\t'))
                .stream()
                .filter(Fact.Medication.class::isInstance)
                .map(fact -> shown((Fact.Medication) fact))
                .toList();
    }

    static String shown(Fact.Medication medicine) {
        StringBuilder shown = new StringBuilder(medicine.name());
        String[] names = {"brand", "strength", "dose", "route", "frequency", "duration", "quantity"};
        String[] values = {medicine.brand(), medicine.strength(), medicine.dose(), medicine.route(),
                medicine.frequency(), medicine.duration(), medicine.quantity()};
        for (int i = 0; i < names.length; i++) {
            shown.append(values[i] == null ? "" : " " + names[i] + "=" + values[i]);
        }
        return shown.append(' ')
                .append(medicine.list())
                .append(medicine.source().asserted() ? "" : " ?")
                .toString();
    }
}
