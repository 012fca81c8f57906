package health.homeward.packet;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Fact;
import health.homeward.document.Layer;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTest {
    private static final Fact MEDICINE = FictionalCase.input()
            .facts()
            .stream()
            .filter(Fact.Medication.class::isInstance)
            .findFirst()
            .orElseThrow();

    /// The case with the words of a text file where the medicine stands.
    private static View view(String words) {
        PackageInput input = FictionalCase.input();
        var place = MEDICINE.source().regions().getFirst();
        TextLine line = new TextLine(words, place.box(), null, 1, TextSource.TEXT_LAYER, Layer.BODY, 0,
                List.of(), List.of());
        PageRef ref = place.page();
        return View.of(Changes.pages(input,
                input.pages()
                        .stream()
                        .map(page -> page.ref().equals(ref) ? typed(page, line) : page)
                        .toList()));
    }

    private static Page typed(Page page, TextLine line) {
        return new Page(page.ref(), 0, page.width(), page.height(), false, TextSource.TEXT_LAYER,
                List.of(line), List.of(), page.quality(), page.engine(), List.of(), 0);
    }

    @Test
    void saysWhatIsPrintedBehindAMedicineUpToTheNextEntry() {
        String zh = MEDICINE.source().zh();

        assertThat(Quote.behind(view(zh + "（待血象恢复后开始，暂停中）；叶酸片 5mg"), MEDICINE))
                .isEqualTo("（待血象恢复后开始，暂停中）");
        assertThat(Quote.behind(view("1. " + zh + " 2. 叶酸片 5mg"), MEDICINE)).isEmpty();
        assertThat(Quote.behind(view("other words"), MEDICINE)).isEmpty();
    }

    @Test
    void givesTheWordsAroundAValueOfAPageWithoutAPicture() {
        String zh = MEDICINE.source().zh();

        assertThat(Quote.around(view("出院带药：" + zh + "。"), MEDICINE)).isEqualTo("出院带药：" + zh + "。");
        assertThat(Quote.around(view(zh), MEDICINE)).isEmpty();
        assertThat(Quote.around(view("its parts\tin cells"), MEDICINE)).isEqualTo("its parts in cells");
        assertThat(Quote.around(View.of(FictionalCase.input()), MEDICINE)).isEmpty();
    }
}
