package health.homeward.reading.internal.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Draws pages and notices what could not be drawn: PDFBox leaves an undecodable picture white and only logs it.
final class PageDrawing extends PDFRenderer {
    private static final double DOTS = 200.0 / 72;
    private static final int SHORTEST_LONG_SIDE = 1_800;
    private static final int LONGEST_LONG_SIDE = 4_000;
    private static final double LONG = 2.2;
    private static final double FULL_PICTURE = 0.7;

    private final AtomicBoolean pictureMissing = new AtomicBoolean();

    PageDrawing(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    /// @param page from 0
    BufferedImage draw(int page, TextLayer layer) throws IOException {
        pictureMissing.set(false);
        return Pictures.onWhite(renderImage(page, (float) scale(layer), ImageType.RGB));
    }

    /// Whether the last drawing lacks a picture.
    boolean lacksPicture() {
        return pictureMissing.get();
    }

    /// Pixels a point: a scan keeps its own pixels, everything else is drawn at 200 dots an inch.
    private static double scale(TextLayer layer) {
        double longSide = Math.max(layer.width(), layer.height());
        double shortSide = Math.min(layer.width(), layer.height());
        boolean scan = layer.largestPicture() >= FULL_PICTURE && layer.pictureWidth() > 0;
        double scale = scan ? layer.pictureWidth() / layer.width() : DOTS;
        if (!scan) {
            scale = Math.max(scale, SHORTEST_LONG_SIDE / longSide);
        }
        double most = longSide > LONG * shortSide
                ? Math.sqrt(Limits.PIXELS_IN_MEMORY / (longSide * shortSide))
                : LONGEST_LONG_SIDE / longSide;
        return Math.min(scale, most);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            public void drawImage(PDImage image) throws IOException {
                Limits.refuseAbove("pixels", (long) image.getWidth() * image.getHeight(), Limits.PIXELS);
                super.drawImage(image);
            }

            @Override
            protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
                String name = operator.getName();
                if (name.equals("Do") || name.equals("BI") || name.equals("EI")) {
                    pictureMissing.set(true);
                }
            }
        };
    }
}
