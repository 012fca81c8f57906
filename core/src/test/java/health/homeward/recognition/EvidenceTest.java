package health.homeward.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.DocumentKind;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static Evidence columns(Column... columns) {
        return Evidence.of(List.of(), List.of(new Table(Box.WHOLE_PAGE, 1, List.of(columns), List.of())));
    }

    @Test
    void doesNotTellOrdersFromListsOfMedicinesByTheirTableAlone() {
        Evidence evidence = columns(Column.START, Column.NAME, Column.ROUTE, Column.FREQUENCY, Column.STOP);

        assertThat(evidence.clear()).isNull();
        assertThat(evidence.pointsFor(DocumentKind.ORDER_SHEET)).isPositive();
    }

    @Test
    void takesATableOfResultsForALaboratoryReport() {
        assertThat(columns(Column.NAME, Column.RESULT, Column.RANGE, Column.UNIT).clear())
                .isEqualTo(DocumentKind.LAB_REPORT);
    }
}
