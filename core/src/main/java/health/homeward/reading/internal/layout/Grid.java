package health.homeward.reading.internal.layout;

import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;

/// The columns of a table, in one or more record blocks side by side, as they run down the page.
final class Grid {
    /// One column.
    ///
    /// @param from where its share of the page begins, half way to the column before it
    record Lane(Column column, double left, double right, double from, double to) {}

    private final List<List<Lane>> blocks;
    private double shift;

    private Grid(List<List<Lane>> blocks) {
        this.blocks = blocks;
    }

    static Grid of(List<Span> spans) {
        List<List<Span>> blocks = new ArrayList<>();
        for (Span head : spans) {
            boolean again = blocks.isEmpty() || (head.column() != Column.UNKNOWN
                    && blocks.getLast().stream().anyMatch(other -> other.column() == head.column()));
            if (again) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(head);
        }
        List<List<Lane>> lanes = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            double from = i == 0 ? 0 : blocks.get(i).getFirst().left() - 0.01;
            double to = i + 1 == blocks.size() ? 1 : blocks.get(i + 1).getFirst().left() - 0.01;
            lanes.add(lanes(blocks.get(i), from, to));
        }
        return new Grid(lanes);
    }

    private static List<Lane> lanes(List<Span> spans, double from, double to) {
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span head = spans.get(i);
            double begin = i == 0 ? from : (spans.get(i - 1).right() + head.left()) / 2;
            double end = i + 1 == spans.size() ? to : (head.right() + spans.get(i + 1).left()) / 2;
            lanes.add(new Lane(head.column(), head.left(), head.right(), begin, end));
        }
        return lanes;
    }

    List<List<Lane>> blocks() {
        return blocks;
    }

    /// Which block a piece of the current row stands in.
    int blockOf(TextLine piece) {
        double left = piece.box().x() - shift;
        for (int i = blocks.size() - 1; i > 0; i--) {
            if (left >= blocks.get(i).getFirst().from() - 0.01) {
                return i;
            }
        }
        return 0;
    }

    /// The lane of a block that a piece belongs to: where most of it lies, else whose edge is nearest.
    int laneOf(TextLine piece, int block) {
        List<Lane> lanes = blocks.get(block);
        double left = piece.box().x() - shift;
        double right = piece.box().right() - shift;
        int best = 0;
        double most = -Double.MAX_VALUE;
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            double overlap = Math.min(right, lane.right) - Math.max(left, lane.left);
            double edge = Math.min(Math.abs(left - lane.left), Math.min(Math.abs(right - lane.right),
                    Math.abs((left + right - lane.left - lane.right) / 2)));
            double score = overlap > 0
                    ? overlap / Math.max(1e-6, Math.min(right - left, lane.right - lane.left))
                    : -edge;
            if (Math.abs(left - lane.left) < 0.006) {
                score += 1;
            }
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    /// Follows columns that drift over the page: a share of what the row's left edges are off by.
    void follow(List<TextLine> pieces, double lineHeight) {
        double sum = 0;
        int count = 0;
        for (TextLine piece : pieces) {
            int block = blockOf(piece);
            double off = piece.box().x() - shift - blocks.get(block).get(laneOf(piece, block)).left;
            if (Math.abs(off) < 1.2 * lineHeight) {
                sum += off;
                count++;
            }
        }
        shift += count < 2 ? 0 : 0.35 * sum / count;
    }
}
