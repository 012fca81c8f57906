package health.homeward.packet;

import static health.homeward.packet.CaseJson.map;

import health.homeward.document.Document;
import health.homeward.document.Fact;
import health.homeward.document.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The facts as plain maps, and the topics that say in which order and under which heading they are shown.
final class FactJson {
    private final View view;
    private final CaseJson places;

    FactJson(View view, CaseJson places) {
        this.view = view;
        this.places = places;
    }

    List<Map<String, @Nullable Object>> facts() {
        return view.facts().stream().map(this::fact).toList();
    }

    private Map<String, @Nullable Object> fact(Fact fact) {
        var source = fact.source();
        boolean sure = view.sure(fact);
        Map<String, @Nullable Object> map = map("id", source.id().value(), "type", fact.type(),
                "document",
                source.document().value(), "zh", source.zh(), "en",
                view.english(fact), "note", Words.note(view, fact), "asserted",
                source.asserted(),
                "sure", sure, "doubts", Words.doubts(view, fact), "standing", standing(source.standing()),
                "vouched",
                Words.vouched(view, fact), "regions", places.regions(source.regions()));
        map.put("against", view.against(fact));
        if (fact instanceof Fact.LabResult lab) {
            map.put("lab", new LabJson(view).row(lab));
        }
        return map;
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case Standing.Read _ -> "read";
            case Standing.Confirmed _ -> "confirmed";
            case Standing.Corrected _ -> "corrected";
        };
    }

    /// Rows are lists of positions in the list of facts; silent papers are positions in the list of documents.
    List<Map<String, @Nullable Object>> topics() {
        Map<Fact, Integer> position = new HashMap<>();
        view.facts().forEach(fact -> position.put(fact, position.size()));
        List<Map<String, @Nullable Object>> topics = new ArrayList<>();
        for (Topic topic : Arrays.asList(Topic.values())) {
            List<Row> rows = Row.of(view, topic);
            topics.add(map("id", topic.id(), "title", topic.title(), "shown", topic.shown().name(), "rows",
                    rows.stream()
                            .map(row -> row.facts()
                                    .stream()
                                    .map(fact -> Objects.requireNonNull(position.get(fact)))
                                    .toList())
                            .toList(),
                    "silent", Absence.silent(view, topic).stream().map(this::position).toList(), "absence",
                    rows.isEmpty() ? Absence.words(view, topic) : null));
        }
        return topics;
    }

    Map<String, @Nullable Object> laboratory() {
        return new LabJson(view).all();
    }

    private int position(Document document) {
        return view.documents().indexOf(document);
    }

    /// Rows of what the records call the reason of the stay, at discharge.
    List<List<Integer>> problem() {
        return Problems.of(view)
                .stream()
                .map(row -> row.facts().stream().map(fact -> view.facts().indexOf(fact)).toList())
                .toList();
    }
}
