package health.homeward.extraction;

import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of laboratory rows: Greek letters that readers lack are put in where the rest of the name makes them certain;
/// names that stop short of a known one are told.
final class AnalyteNames {
    private record Greek(Pattern misread, String letter) {
        Greek(Terms row) {
            this(Pattern.compile("^(?:" + row.cell(0) + ")(?=" + row.cell(1) + ")"), row.cell(2));
        }
    }

    private static final List<Greek> GREEK = Terms.read(AnalyteNames.class, "greek-names.tsv")
            .stream()
            .map(Greek::new)
            .toList();
    private static final Set<String> KNOWN = known();
    /// What a name may leave out.
    private static final Pattern OPTIONAL = Pattern
            .compile("(?:计数|测定|检测|浓度|数目?|绝对值|百分[比数率]|比[例值率]|定[量性]|活性|总?活力|\\W).*");

    private AnalyteNames() {}

    /// The cell with the letter that belongs there; a hole that it fills is none any more.
    static Cell completed(Cell cell) {
        String text = cell.text().replaceAll("^[*★☆▲△#]+[ ]*", "");
        for (Greek greek : GREEK) {
            String whole = greek.misread.matcher(text).replaceFirst(greek.letter);
            if (!whole.equals(text)) {
                return new Cell(whole.replaceFirst("^(\\p{IsGreek}\\d?)一", "$1-"), cell.read(), cell.box(),
                        cell.confidence(),
                        cell.doubts().stream().filter(doubt -> !isFilled(doubt)).toList());
            }
        }
        return new Cell(text, cell.read(), cell.box(), cell.confidence(), cell.doubts());
    }

    private static boolean isFilled(Doubt doubt) {
        return doubt.index() == 0
                && (doubt.kind() == Doubt.Kind.HOLE || doubt.kind() == Doubt.Kind.LOW_CONFIDENCE);
    }

    /// Whether a name is no known one and a known one goes on where it ends.
    static boolean isCut(String name) {
        String text = Folded.of(name).strip();
        return text.length() > 2 && !KNOWN.contains(text)
                && KNOWN.stream()
                        .anyMatch(known -> known.startsWith(text)
                                && !OPTIONAL.matcher(known.substring(text.length())).matches());
    }

    /// Whether a name that was recognised from a picture is no known one and has one character other than a known one
    /// of the same length, or one less.
    static boolean isMisread(Cell cell) {
        String text = Folded.of(cell.text()).strip();
        return cell.confidence() < 1 && text.length() > 2 && !KNOWN.contains(text)
                && KNOWN.stream().anyMatch(known -> isOneOff(text, known));
    }

    private static boolean isOneOff(String text, String known) {
        int less = known.length() - text.length();
        if (less < 0 || less > 1 || (less == 0 && text.length() < 4)) {
            return false;
        }
        int same = 0;
        while (same < text.length() && text.charAt(same) == known.charAt(same)) {
            same++;
        }
        return text.substring(Math.min(text.length(), same + 1 - less)).equals(known.substring(same + 1))
                && !OPTIONAL.matcher(known.substring(same, same + 1)).matches();
    }

    /// From the one table of analytes, which lies with their codes.
    private static Set<String> known() {
        return Terms.read(AnalyteNames.class, "/health/homeward/lab/labs.tsv")
                .stream()
                .flatMap(row -> Stream.concat(Stream.of(row.cell(0)), Arrays.stream(row.cell(1).split(";"))))
                .map(name -> Folded.of(name).strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
