package health.homeward.packet;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/// HTML to a PDF that carries its fonts, loads nothing, and is the same bytes every time.
final class SummaryPdf {
    /// What the trailer inherits from the renderer's cross-reference stream; its length depends on the time of day.
    private static final List<COSName> XREF_STREAM = List.of(COSName.TYPE, COSName.LENGTH, COSName.FILTER,
            COSName.DECODE_PARMS, COSName.W, COSName.INDEX);

    static {
        // It would tell of every font on standard error.
        XRLog.setLoggingEnabled(false);
    }

    private SummaryPdf() {}

    static byte[] render(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Fonts.register(builder);
        builder.useUriResolver(
                (_, uri) -> uri.startsWith(Html.READER) || uri.startsWith("data:image/jpeg;base64,")
                        ? uri
                        : null);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /// The same, so that copied text is the text that was written.
    static byte[] mended(byte[] pdf, String html) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary trailer = document.getDocument().getTrailer();
            XREF_STREAM.forEach(trailer::removeItem);
            CopiedText.mend(document, html);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /// Dates and document id come from what it is made of; links become relative to the folder.
    static byte[] sealed(byte[] pdf, Instant at, String contentId) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            GregorianCalendar sealed = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(sealed);
            document.getDocumentInformation().setModificationDate(sealed);
            document.getDocumentCatalog().setLanguage("en");
            COSArray ids = new COSArray();
            ids.add(new COSString(contentId.substring(0, 16)));
            ids.add(new COSString(contentId.substring(0, 16)));
            document.getDocument().getTrailer().setItem(COSName.ID, ids);
            document.setDocumentId(Long.parseUnsignedLong(contentId.substring(0, 15), 16));
            for (PDPage page : document.getPages()) {
                relative(page);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void relative(PDPage page) throws IOException {
        for (var annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action
                    && action.getURI().startsWith(Html.READER)) {
                action.setURI("index.html" + action.getURI().substring(Html.READER.length()));
            }
        }
    }
}
