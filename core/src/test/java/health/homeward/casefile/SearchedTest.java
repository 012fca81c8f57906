package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.Identity;
import health.homeward.document.PageRef;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Region;
import health.homeward.document.Sha256;
import health.homeward.document.Standing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SearchedTest {
    private static Document paper(String id) {
        PageRef page = new PageRef(Sha256.of(id.getBytes(StandardCharsets.UTF_8)), 1);
        return new Document(new DocumentId(id), DocumentKind.DISCHARGE_SUMMARY, "",
                List.of(new DocumentPart(page, Box.WHOLE_PAGE)), null, null, null, List.of(),
                new Identity(List.of(), null, null, null, null, null, null, List.of()), 1, List.of("a note"));
    }

    private static Fact allergy(Document paper) {
        return new Fact.Allergy(new FactSource(new FactId(paper.id().value()), paper.id(), "青霉素过敏",
                List.of(new Region(paper.parts().getFirst().page(), Box.WHOLE_PAGE)), new Standing.Read(1),
                List.of()), "青霉素", null, true);
    }

    private static Searched searched(Function<Document, List<Fact>> search) {
        return Searched.of(List.of(paper("a"), paper("b"), paper("c")), Map.of(), search);
    }

    private static List<Fact> breaking(Document paper, Runnable fault) {
        if (paper.id().value().equals("b")) {
            fault.run();
        }
        return List.of(allergy(paper));
    }

    @Test
    void losesNoOtherPapersFactsWhenOneBreaksTheSearch() {
        for (Runnable fault : List.<Runnable>of(() -> List.of().getFirst(), SearchedTest::endless)) {
            Searched searched = searched(paper -> breaking(paper, fault));

            assertThat(searched.facts()).extracting(fact -> fact.source().document().value())
                    .containsExactly("a", "c");
            assertThat(searched.documents()).extracting(document -> document.notes().size())
                    .containsExactly(1, 2, 1);
            assertThat(searched.documents().get(1).notes().getLast()).contains("Read its pages");
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static void endless() {
        endless();
    }

    @Test
    void stopsAtWhatAPersonCanPutRight() {
        assertThatThrownBy(() -> searched(paper -> breaking(paper, () -> {
            throw new ProblemException(Problem.OUTPUT_NOT_WRITABLE, "full");
        }))).isInstanceOf(ProblemException.class);
    }
}
