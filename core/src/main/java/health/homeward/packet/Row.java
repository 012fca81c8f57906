package health.homeward.packet;

import health.homeward.document.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Facts of one topic that say the same in the same words, shown once with every place. A laboratory row, and anything
/// that is not sure, stands alone.
record Row(List<Fact> facts) {
    Fact first() {
        return facts.getFirst();
    }

    static List<Row> of(View view, Topic topic) {
        Map<String, List<Fact>> same = new LinkedHashMap<>();
        view.facts()
                .stream()
                .filter(fact -> Topic.of(fact) == topic)
                .sorted(Priority.of(view))
                .forEach(fact -> same.computeIfAbsent(key(view, fact), _ -> new ArrayList<>()).add(fact));
        return same.values().stream().map(Row::new).toList();
    }

    private static String key(View view, Fact fact) {
        var source = fact.source();
        boolean alone = fact instanceof Fact.LabResult || !view.sure(fact);
        return alone
                ? "\0" + source.id()
                : String.join("\0", Words.type(fact), source.zh(), Words.note(view, fact),
                        Words.vouched(source.standing()));
    }
}
