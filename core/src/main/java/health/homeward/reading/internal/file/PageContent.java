package health.homeward.reading.internal.file;

import health.homeward.document.Problem;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page of a file consists of.
sealed interface PageContent {
    /// What was met on the way and did not stop it.
    List<Problem> problems();

    /// Pixels only.
    ///
    /// @param picture as an ordinary viewer shows the page
    record Scan(BufferedImage picture, List<Problem> problems) implements PageContent {}

    /// A drawing of the page together with the text that its file holds.
    ///
    /// @param picture as an ordinary viewer shows the page
    record Layered(BufferedImage picture, TextLayer layer, List<Problem> problems) implements PageContent {}

    /// Text without geometry.
    ///
    /// @param tables each as rows of cells, all rows equally long
    record Flow(List<String> lines, List<List<List<String>>> tables, List<Problem> problems)
            implements
                PageContent {}

    /// The drawing of the page, null where the file has none.
    default @Nullable BufferedImage drawing() {
        return switch (this) {
            case Scan scan -> scan.picture();
            case Layered layered -> layered.picture();
            case Flow flow -> null;
        };
    }
}
