package health.homeward.testkit.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The same paper in traditional characters.
final class Traditional {
    private static final Map<Character, Character> FORMS = Resources.lines("traditional.tsv")
            .stream()
            .filter(line -> !line.startsWith("#") && line.length() == 3)
            .collect(Collectors.toMap(line -> line.charAt(0), line -> line.charAt(2)));

    private Traditional() {}

    static Paper of(Paper paper) {
        return new Paper(paper.key(), paper.kind(), text(paper.title()),
                paper.blocks().stream().map(Traditional::block).toList(),
                paper.facts()
                        .stream()
                        .map(fact -> new Fact(fact.id(), fact.type(), text(fact.zh()), values(fact.values())))
                        .toList(),
                paper.dates(), values(paper.identity()), text(paper.running()));
    }

    private static Block block(Block block) {
        return switch (block) {
            case Block.Fields fields -> new Block.Fields(fields.fields()
                    .stream()
                    .map(field -> new Block.Field(text(field.label()), field.value().map(Traditional::text)))
                    .toList());
            case Block.Section section -> new Block.Section(text(section.heading()),
                    section.text().map(Traditional::text));
            case Block.Grid grid -> new Block.Grid(grid.heads().stream().map(Traditional::text).toList(),
                    grid.weights(),
                    grid.rows()
                            .stream()
                            .map(row -> row.stream().map(cell -> cell.map(Traditional::text)).toList())
                            .toList(),
                    grid.blocks());
            case Block.Signatures sign -> new Block.Signatures(all(sign.labels()), all(sign.names()),
                    text(sign.date()));
            case Block.Cards cards -> new Block.Cards(cards.cards()
                    .stream()
                    .map(card -> card.stream()
                            .map(line -> new Block.Sides(line.left().map(Traditional::text),
                                    line.right().map(Traditional::text)))
                            .toList())
                    .toList());
            case Block.Figure figure -> figure;
        };
    }

    private static List<String> all(List<String> texts) {
        return texts.stream().map(Traditional::text).toList();
    }

    private static Map<String, String> values(Map<String, String> values) {
        Map<String, String> changed = new LinkedHashMap<>();
        values.forEach((name, value) -> changed.put(name, text(value)));
        return changed;
    }

    private static String text(String simplified) {
        return simplified.chars()
                .mapToObj(c -> String.valueOf(FORMS.getOrDefault((char) c, (char) c)))
                .collect(Collectors.joining());
    }
}
