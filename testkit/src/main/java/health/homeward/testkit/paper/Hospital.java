package health.homeward.testkit.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A hospital that does not exist and how it writes.
///
/// @param house name of its style of print
/// @param datePattern for example `yyyy年M月d日`
public record Hospital(
        String name,
        String english,
        String house,
        String datePattern,
        boolean bilingual,
        boolean traditional) {
    /// All hospitals there are.
    public static final List<Hospital> ALL = Resources.rows("hospitals.tsv")
            .stream()
            .map(row -> new Hospital(row.get(0), row.get(1), row.get(2), row.get(3),
                    row.get(4).equals("bilingual"),
                    row.get(4).equals("traditional")))
            .toList();

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(datePattern, Locale.ROOT).format(day);
    }
}
