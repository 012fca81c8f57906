package health.homeward.reading.internal.layout;

import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A result with what is printed in one piece with it: its unit, and its mark before or behind. Each part keeps the
/// place and the confidence of its own characters.
///
/// @param amount the result alone
record ResultParts(TextLine amount, @Nullable TextLine unit, @Nullable TextLine mark) {
    private static final Pattern MARK_FIRST = Pattern
            .compile(
                    "\\s*([↑↓]+(?=\\s*\\S)|[*★]{1,2}(?=\\s*[-<>≤≥\\d])|[HL]{1,2}(?=\\s+[-<>≤≥\\d]))\\s*(.*[^\\s↑↓])");
    private static final Pattern MARK_LAST = Pattern.compile("(.*[^\\s↑↓])\\s*([↑↓]+)"
            + "|([<>≤≥]?1[:：]\\d+|[阴阳弱陰陽]+性.*?|\\d\\+)\\s*(\\*{1,2})"
            + "|(.*[\\d+±性)）])\\s*(异常|偏高|偏低|升高|降低|危急值?|異常)"
            + "|([<>≤≥]?=?\\s*-?\\d+(?:\\.\\d+)?)\\s*([HL]{1,2}|\\*{1,2})");

    /// Whose blank before a power of ten was lost: the power stands at the end, and what is before it is the number.
    private static final Pattern GLUED_POWER = Pattern
            .compile("([<>≤≥]?\\d+(?:\\.\\d+)?)[×xX]?(10[\\^~*'’`]?(?:9|12)/\\p{Alpha})");

    static ResultParts of(TextLine piece) {
        TextLine rest = piece;
        TextLine mark = null;
        Matcher first = MARK_FIRST.matcher(rest.text());
        if (first.matches()) {
            mark = Piece.cut(rest, first.start(1), first.end(1));
            rest = Piece.cut(rest, first.start(2), first.end(2));
        }
        Matcher last = MARK_LAST.matcher(rest.text());
        if (mark == null && last.matches()) {
            int group = 2;
            while (last.group(group) == null) {
                group += 2;
            }
            mark = Piece.cut(rest, last.start(group), last.end(group));
            rest = Piece.cut(rest, last.start(group - 1), last.end(group - 1));
        }
        Matcher glued = GLUED_POWER.matcher(rest.text());
        if (glued.matches() && Form.isUnit(glued.group(2))) {
            return new ResultParts(Piece.cut(rest, 0, glued.end(1)),
                    Piece.cut(rest, glued.start(2), glued.end(2)),
                    mark);
        }
        Optional<Form.Measured> measured = Form.measured(rest.text());
        if (measured.isEmpty()) {
            return new ResultParts(rest, null, mark);
        }
        Form.Measured parts = measured.get();
        TextLine unit = Piece.cut(rest, parts.unitAt(), parts.unitEnd());
        if (mark == null && parts.unitEnd() < rest.text().length()) {
            mark = Piece.cut(rest, parts.unitEnd(), rest.text().length());
        }
        return new ResultParts(Piece.cut(rest, 0, parts.amountEnd()), unit, mark);
    }

    /// Parts what stands under the heading of results, where the columns of unit and mark are free for it.
    static void part(List<TextLine> results, List<TextLine> units, List<TextLine> marks) {
        List<TextLine> kept = new ArrayList<>();
        for (TextLine piece : results) {
            String text = piece.text().strip();
            boolean beside = results.size() > 1;
            if (beside && units.isEmpty() && Form.isUnit(text) && !Form.isResult(text)
                    && !Form.isMark(text)) {
                units.add(piece);
                continue;
            }
            if (beside && marks.isEmpty() && !kept.isEmpty() && text.matches("[↑↓]+|[*★]{1,2}|[HL]{1,2}")) {
                marks.add(piece);
                continue;
            }
            ResultParts parts = of(piece);
            boolean free = (parts.unit == null || units.isEmpty()) && (parts.mark == null || marks.isEmpty());
            kept.add(free ? parts.amount : piece);
            if (free && parts.unit != null) {
                units.add(parts.unit);
            }
            if (free && parts.mark != null) {
                marks.add(parts.mark);
            }
        }
        results.clear();
        results.addAll(kept);
    }
}
