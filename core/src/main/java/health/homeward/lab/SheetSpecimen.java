package health.homeward.lab;

import health.homeward.terminology.Folded;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a whole sheet says its rows were measured in, where the rows do not say it.
final class SheetSpecimen {
    /// Blood by the sheet: items of urine, stool and fluids are then out of the question.
    static final String BLOOD = "sheet-blood";
    /// A material whose codes are not in the lexicon: no row of it has one.
    static final String OTHER = "other";
    private static final Map<String, Pattern> KINDS = Stream
            .of("other", "urine", "stool", "csf", "fluid", "blood")
            .collect(Collectors.toMap(Function.identity(), SheetSpecimen::said));

    private SheetSpecimen() {}

    /// By the specimen as printed, else by the title of the panel; empty where neither tells exactly one.
    static String of(@Nullable String specimen, @Nullable String panel) {
        String printed = kind(specimen);
        return printed.isEmpty() ? kind(panel) : printed;
    }

    private static String kind(@Nullable String text) {
        List<String> said = text == null ? List.of() : kinds(Folded.of(text));
        return said.size() != 1 ? "" : said.getFirst().equals("blood") ? BLOOD : said.getFirst();
    }

    private static List<String> kinds(String text) {
        return KINDS.entrySet()
                .stream()
                .filter(kind -> kind.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The blood that is looked for in stool or urine is no specimen, nor is what is made of urine's name.
    private static Pattern said(String kind) {
        return Pattern
                .compile("(?<![隐潜])(?:" + String.join("|", NameForms.words(kind)) + ")(?!素|酸(?!碱))");
    }
}
