package health.homeward.recognition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A printed page number.
///
/// @param total null where only the number is printed
record Numbering(int number, @Nullable Integer total) {
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("第[ ]*(?<n>\\d{1,3})[ ]*页[ \\t/,()]*共[ ]*(?<of>\\d{1,3})[ ]*页"),
            Pattern.compile("共[ ]*(?<of>\\d{1,3})[ ]*页[ \\t/,()]*第[ ]*(?<n>\\d{1,3})[ ]*页"),
            Pattern.compile("第[ ]*(?<n>\\d{1,3})[ ]*/[ ]*(?<of>\\d{1,3})[ ]*页"),
            Pattern.compile("(?i)(?<![A-Za-z])Page[ ]*(?<n>\\d{1,3})[ ]*(?:of|/)[ ]*(?<of>\\d{1,3})(?!\\d)"),
            Pattern.compile("页码[ ]*[:]?[ ]*(?<n>\\d{1,3})(?:[ ]*/[ ]*(?<of>\\d{1,3}))?(?!\\d)"),
            Pattern.compile("(?:^|\\t)[ ]*(?<n>\\d{1,2})[ ]*/[ ]*(?<of>\\d{1,2})[ ]*页?[ ]*(?:$|\\t)"),
            Pattern.compile("第[ ]*(?<n>\\d{1,3})[ ]*页"),
            Pattern.compile("(?:^|\\t)[ ]*-[ ]*(?<n>\\d{1,2})[ ]*-[ ]*(?:$|\\t)"),
            Pattern.compile("(?i)^[ ]*Page[ ]*(?<n>\\d{1,3})[ ]*$"));

    /// The page number in some rows; null when there is none, or when two differ.
    static @Nullable Numbering in(List<Row> rows) {
        for (Pattern form : FORMS) {
            List<Numbering> found = rows.stream()
                    .map(row -> form.matcher(row.folded()))
                    .filter(Matcher::find)
                    .map(Numbering::of)
                    .filter(Numbering::isSound)
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? found.getFirst() : null;
            }
        }
        return null;
    }

    private static Numbering of(Matcher matcher) {
        String total = matcher.namedGroups().containsKey("of") ? matcher.group("of") : null;
        return new Numbering(Integer.parseInt(matcher.group("n")),
                total == null ? null : Integer.valueOf(total));
    }

    private boolean isSound() {
        return number >= 1 && (total == null || number <= total);
    }
}
