package health.homeward.reading.internal.ocr;

import health.homeward.document.Box;
import health.homeward.document.Engine;
import health.homeward.document.TextLine;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/// Reads text in a picture of a page. One instance serves one worker at a time.
public interface PictureReader extends AutoCloseable {
    /// Finds the upright position and reads everything.
    PictureText read(BufferedImage picture);

    /// Where text stands on an upright picture, unread.
    List<Box> detect(BufferedImage upright);

    /// Reads the one line at a place of an upright picture.
    Optional<TextLine> recognise(BufferedImage upright, Box box);

    Engine engine();

    @Override
    void close();
}
