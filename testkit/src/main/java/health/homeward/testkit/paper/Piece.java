package health.homeward.testkit.paper;

import java.util.List;

/// A stretch of text with the facts it belongs to.
public record Piece(String text, List<Tag> tags) {
    public Piece {
        tags = List.copyOf(tags);
    }
}
