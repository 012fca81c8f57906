package health.homeward.reading.internal.ocr;

import health.homeward.document.PageQuality;
import health.homeward.document.TextLine;
import java.awt.image.BufferedImage;
import java.util.List;

/// What was read in a picture.
///
/// @param rotation degrees clockwise by which the picture must be turned to stand upright
/// @param upright the picture so turned
/// @param lines pieces of text in no order that means anything; boxes refer to `upright`
public record PictureText(int rotation, BufferedImage upright, List<TextLine> lines, PageQuality quality) {
    public PictureText {
        lines = List.copyOf(lines);
    }
}
