package health.homeward.recognition;

import health.homeward.document.Printed;
import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names that the text of a paper gives its patient: `患者王某某，女，34岁，因…`. They stand in no name field, and a paper may
/// have a head that names somebody else.
final class BodyNames {
    private static final Pattern TOLD = Pattern.compile(
            "(?:患者|患儿|病人|病员)[ ]?(?<name>[\\p{IsHan}]{2,4}?)[,、 \\t]{0,2}"
                    + "(?:(?:男|女)(?:性|孩|婴)?(?=[,、 \\t。;]|\\d)|\\d{1,3}[ ]?岁)");
    private static final List<Terms> WORDS = Terms.read(BodyNames.class, "no-names.tsv");
    private static final Set<String> NEVER = Set.copyOf(WORDS.getFirst().spellings(0));
    private static final Pattern PART_NEVER = Pattern
            .compile(String.join("|", WORDS.getLast().spellings(0)));

    private BodyNames() {}

    static List<Printed> in(List<Row> rows) {
        List<Printed> names = new ArrayList<>();
        for (Row row : rows) {
            Matcher told = TOLD.matcher(row.folded());
            while (told.find()) {
                String name = told.group("name");
                if (!NEVER.contains(name) && !PART_NEVER.matcher(name).find()) {
                    names.add(row.printed(told.start("name"), told.end("name")));
                }
            }
        }
        return names;
    }
}
