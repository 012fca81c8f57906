package health.homeward.extraction;

import health.homeward.extraction.MedicineToken.Kind;
import health.homeward.terminology.Folded;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Cuts text into the stretches in which a medicine line stands whole.
final class MedicineLines {
    private static final Set<Kind> DIRECTIONS = EnumSet.of(Kind.ROUTE, Kind.FREQUENCY, Kind.LABEL_DOSE,
            Kind.LABEL_USAGE,
            Kind.LABEL_STRENGTH, Kind.LABEL_QUANTITY, Kind.AMOUNT, Kind.SPECIFICATION, Kind.DURATION,
            Kind.COUNT);

    /// Labels with which the second row of a medicine begins.
    private static final Set<Kind> LEADING = EnumSet.of(Kind.LABEL_USAGE, Kind.LABEL_DOSE,
            Kind.LABEL_STRENGTH,
            Kind.LABEL_QUANTITY, Kind.LABEL_DURATION);

    private MedicineLines() {}

    /// The whole paper, each row by itself.
    static Passage rows(Paper paper) {
        String folded = Folded.of(paper.running().text()).replace('\f', '\n');
        StringBuilder text = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) != '\n' || !goesOn(paper, folded, i)) {
                at.add(i);
                text.append(folded.charAt(i));
            }
        }
        return new Passage(paper, text.toString(), at);
    }

    /// Whether medicines told in running text go on behind a line break.
    private static boolean goesOn(Paper paper, String folded, int lineBreak) {
        String before = rowAround(folded, lineBreak - 1);
        String behind = rowAround(folded, lineBreak + 1);
        return before.contains(";") && !before.endsWith(";") && before.indexOf('\t') < 0
                && behind.indexOf('\t') < 0
                && paper.passage(lineBreak, lineBreak + 1).text().isEmpty();
    }

    /// A section with wrapped lines joined, except where both rows are rows of cells.
    static Passage prose(Paper paper, Section section) {
        Passage joined = paper.passage(section);
        String running = paper.running().text();
        StringBuilder text = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < joined.text().length(); i++) {
            int place = joined.at().get(i);
            boolean wrapped = i > 0 && place - joined.at().get(i - 1) > 1;
            if (wrapped
                    && ((cells(running, place - 1) && cells(running, place)) || starts(running, place))) {
                at.add(place - 1);
                text.append('\n');
            }
            at.add(place);
            text.append(joined.text().charAt(i));
        }
        return new Passage(paper, text.toString(), at);
    }

    /// Whether the row at a place begins a medicine line and the one before it had come to its end.
    private static boolean starts(String running, int place) {
        String before = Folded.of(rowAround(running, place - 1)).strip();
        List<MedicineToken> tokens = MedicineTokens.of(before);
        boolean complete = before.endsWith(";") || before.endsWith("。")
                || (!tokens.isEmpty() && tokens.getLast().end() == before.length());
        List<MedicineDraft> drafts = complete
                ? MedicineScan.of(Folded.of(rowAround(running, place)))
                : List.of();
        return !drafts.isEmpty() && drafts.getFirst().name().form() && drafts.getFirst().begin() <= 3;
    }

    private static String rowAround(String running, int place) {
        int begin = Math.max(running.lastIndexOf('\n', place - 1), running.lastIndexOf('\f', place - 1)) + 1;
        int end = running.indexOf('\n', Math.max(begin, place));
        return running.substring(begin, end < 0 ? running.length() : Math.max(begin, end));
    }

    /// Whether the row around a place has several cells.
    private static boolean cells(String running, int place) {
        return rowAround(running, place).chars().filter(c -> c == '\t').count() >= 2;
    }

    /// Sentences and rows; one that only goes on with directions stays with the one before.
    static List<Piece> units(Passage passage) {
        List<Piece> units = new ArrayList<>();
        for (Piece piece : passage.sentences()) {
            if (!units.isEmpty()
                    && (continues(piece.text()) || grouped(units.getLast().text(), piece.text()))) {
                Piece before = units.removeLast();
                units.add(new Piece(passage, before.begin(), piece.end()));
            } else {
                units.add(piece);
            }
        }
        return units;
    }

    /// Whether a bracket that is drawn around the parts of an infusion goes on in the next row.
    private static boolean grouped(String before, String text) {
        int begun = Math.max(lastOf(before, "┌╭"), lastOf(before, "┐╮"));
        boolean open = begun >= 0 && lastOf(before, "└╰┘╯") < begun;
        return open && lastOf(text, "├│┃┤└╰┘╯") >= 0;
    }

    private static int lastOf(String text, String marks) {
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            last = marks.indexOf(text.charAt(i)) >= 0 ? i : last;
        }
        return last;
    }

    private static boolean continues(String text) {
        List<MedicineToken> tokens = MedicineTokens.of(text);
        if (!tokens.isEmpty() && tokens.getFirst().begin() == 0 && LEADING.contains(tokens.getFirst().kind())
                && MedicineScan.of(text).isEmpty()) {
            return true;
        }
        return tokens.stream().anyMatch(token -> DIRECTIONS.contains(token.kind()))
                && !MedicineText.hasWords(text);
    }

    /// The characters of a piece as printed, as many as in its text.
    static String printed(Piece piece) {
        String running = piece.passage().paper().running().text();
        StringBuilder printed = new StringBuilder();
        for (int i = piece.begin(); i < piece.end(); i++) {
            printed.append(running.charAt(piece.passage().at().get(i)));
        }
        return printed.toString();
    }
}
