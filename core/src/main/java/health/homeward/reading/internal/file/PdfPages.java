package health.homeward.reading.internal.file;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// The tree of pages laid flat, because its counts may be wrong: a page that is there is read, and none is read that is
/// not.
final class PdfPages {
    private PdfPages() {}

    /// The number of pages found, at most one more than are taken; after that the file counts them the same.
    static int lineUp(PDDocument document) {
        COSArray pages = new COSArray();
        for (PDPage page : document.getPages()) {
            if (pages.size() > Limits.PDF_PAGES) {
                break;
            }
            pages.add(page.getCOSObject());
        }
        COSDictionary root = document.getPages().getCOSObject();
        root.setItem(COSName.KIDS, pages);
        root.setInt(COSName.COUNT, pages.size());
        return pages.size();
    }
}
