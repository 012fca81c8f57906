package health.homeward.testkit.paper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A label or heading in its spellings, with what stands behind it.
///
/// @param value template of the value, empty for headings
/// @param identity name of the identity field that it prints, empty for others
/// @param role of the date that it prints, empty for others
record Label(
        String name,
        List<String> spellings,
        String english,
        String value,
        String identity,
        String role) {
    private static final Map<String, Label> ALL = Resources.rows("labels.tsv")
            .stream()
            .map(row -> new Label(row.get(0), List.of(row.get(1).split("\\|", -1)), row.get(2), row.get(3),
                    row.get(4),
                    row.get(5)))
            .collect(Collectors.toMap(Label::name, Function.identity()));

    static Label named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /// As this hospital prints it; the spelling is drawn.
    String printed(Scribe scribe) {
        String chinese = spellings.get(scribe.random.nextInt(spellings.size()));
        return scribe.stay.hospital().bilingual() && !english.isEmpty() ? chinese + " " + english : chinese;
    }
}
