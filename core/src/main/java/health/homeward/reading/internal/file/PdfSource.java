package health.homeward.reading.internal.file;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// A PDF file.
final class PdfSource implements PageSource {
    private final PDDocument document;
    private final PageDrawing drawing;
    private final int declared;
    private final int found;

    private PdfSource(PDDocument document) {
        this.document = document;
        drawing = new PageDrawing(document);
        declared = document.getNumberOfPages();
        found = PdfPages.lineUp(document);
    }

    static PdfSource open(Path file) throws IOException {
        try {
            PDDocument document = Loader.loadPDF(file.toFile(), "", null, null,
                    IOUtils.createTempFileOnlyStreamCache());
            return new PdfSource(document);
        } catch (InvalidPasswordException e) {
            throw new ProblemException(Problem.PASSWORD_NEEDED, "encrypted", e);
        }
    }

    /// With one more for all that the file declares and does not hold.
    @Override
    public int pages() {
        return declared > found ? found + 1 : found;
    }

    @Override
    public PageContent page(int number) throws IOException {
        Limits.refuseAbove("pages", number, Limits.PDF_PAGES);
        if (number > found) {
            throw new ProblemException(Problem.UNREADABLE_FILE,
                    "pages " + declared + " declared, " + found + " found");
        }
        PDPage page = document.getPage(number - 1);
        if (PDPageTree.getInheritableAttribute(page.getCOSObject(), COSName.MEDIA_BOX) == null
                && !page.hasContents()) {
            throw new ProblemException(Problem.UNREADABLE_FILE, "no page");
        }
        double side = Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight());
        Limits.refuseAbove("page side", (long) side, (long) Limits.PDF_SIDE);
        TextLayer layer = GlyphWalk.of(page);
        BufferedImage picture = drawing.draw(number - 1, layer);
        List<Problem> problems = drawing.lacksPicture() ? List.of(Problem.PICTURE_NOT_DECODED) : List.of();
        return LayerVerdict.of(layer).mayBeTrue()
                ? new PageContent.Layered(picture, layer, problems)
                : new PageContent.Scan(picture, problems);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
