package health.homeward.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes PDF files object by object. Objects 1 to 4 are catalogue, pages, page and font; the page's content is object 5.
public final class RawPdf {
    /// What a page of these files says.
    public static final String WORDS = "Hemoglobin 118 g/L";

    private final List<byte[]> objects = new ArrayList<>();
    private final String trailer;

    private RawPdf(String catalogue, String page, String trailer) {
        this.trailer = trailer;
        objects.add(latin("<</Type/Catalog/Pages 2 0 R" + catalogue + ">>"));
        objects.add(latin("<</Type/Pages/Kids[3 0 R]/Count 1>>"));
        objects.add(latin("<</Type/Page/Parent 2 0 R/Contents 5 0 R" + page + ">>"));
        objects.add(latin("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
    }

    /// One page with a line of text.
    public static RawPdf page() {
        return page("", "");
    }

    /// The same with more in it.
    ///
    /// @param catalogue further entries of the catalogue
    /// @param page further entries of the page
    public static RawPdf page(String catalogue, String page) {
        return of(catalogue, "/MediaBox[0 0 595 842]" + page, "");
    }

    /// The same with everything open.
    ///
    /// @param page entries of the page, its box among them
    /// @param trailer further entries of the trailer
    public static RawPdf of(String catalogue, String page, String trailer) {
        RawPdf pdf = new RawPdf(catalogue, "/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>" + page,
                trailer);
        pdf.objects.add(stream("", latin("BT /F1 14 Tf 72 700 Td (" + WORDS + ") Tj ET")));
        return pdf;
    }

    /// A page that draws object 6 all over.
    public static RawPdf picture(String dictionary, byte[] data) {
        RawPdf pdf = page("", "");
        pdf.objects.set(4, stream("", latin("q 595 0 0 842 0 0 cm /X Do Q")));
        return pdf.add(stream(dictionary, data));
    }

    /// A page with this content, compressed.
    public static RawPdf content(byte[] content) {
        RawPdf pdf = page();
        pdf.objects.set(4, stream("/Filter/FlateDecode", deflated(content)));
        return pdf;
    }

    public RawPdf add(String object) {
        return add(latin(object));
    }

    private RawPdf add(byte[] object) {
        objects.add(object);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n"));
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            out.writeBytes(latin((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(latin("\nendobj\n"));
        }
        int start = out.size();
        String tail = trailer.replace("START", Integer.toString(start));
        out.writeBytes(latin("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n" + table
                + "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R" + tail + ">>\nstartxref\n"
                + start
                + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] stream(String dictionary, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("<</Length " + data.length + dictionary + ">>\nstream\n"));
        out.writeBytes(data);
        out.writeBytes(latin("\nendstream"));
        return out.toByteArray();
    }

    /// Zlib at its best.
    public static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
                DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater)) {
            packed.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
