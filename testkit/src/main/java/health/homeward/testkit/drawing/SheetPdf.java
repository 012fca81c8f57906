package health.homeward.testkit.drawing;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/// Pages as one PDF: with a text layer, or as pictures.
public final class SheetPdf {
    private final PDDocument document;
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);

    private SheetPdf(PDDocument document) {
        this.document = document;
    }

    /// Writes the pages with a text layer.
    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L);
            SheetPdf pdf = new SheetPdf(document);
            for (Sheet sheet : sheets) {
                pdf.page(sheet);
            }
            document.save(out);
        }
    }

    /// Writes pictures of pages, one a page, as a scanner does.
    public static void writeScans(List<BufferedImage> pictures, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(2L);
            for (BufferedImage picture : pictures) {
                float height = 595f * picture.getHeight() / picture.getWidth();
                PDPage page = new PDPage(new PDRectangle(595, height));
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    stream.drawImage(JPEGFactory.createFromImage(document, picture, 0.6f), 0, 0, 595, height);
                }
            }
            document.save(out);
        }
    }

    private void page(Sheet sheet) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            for (Ink ink : sheet.inks()) {
                draw(ink, stream, sheet.height());
            }
        }
    }

    private void draw(Ink ink, PDPageContentStream stream, double height) throws IOException {
        switch (ink) {
            case Ink.Run run -> text(run, stream, height);
            case Ink.Rule rule -> {
                stream.setStrokingColor(rule.color());
                stream.setLineWidth((float) rule.thickness());
                stream.moveTo((float) rule.x(), (float) (height - rule.y()));
                stream.lineTo((float) rule.toX(), (float) (height - rule.toY()));
                stream.stroke();
            }
            case Ink.Tint tint -> {
                stream.setNonStrokingColor(tint.color());
                stream.addRect((float) tint.x(), (float) (height - tint.y() - tint.height()),
                        (float) tint.width(),
                        (float) tint.height());
                stream.fill();
            }
            case Ink.Curve curve -> curve(curve, stream, height);
            case Ink.Picture picture ->
                stream.drawImage(LosslessFactory.createFromImage(document, picture.image()),
                        (float) picture.x(), (float) (height - picture.y() - picture.height()),
                        (float) picture.width(),
                        (float) picture.height());
            case Ink.Seal seal -> seal(seal, stream, height);
        }
    }

    private static void curve(Ink.Curve curve, PDPageContentStream stream, double height) throws IOException {
        stream.setStrokingColor(curve.color());
        stream.setLineWidth((float) curve.thickness());
        Point2D first = curve.points().getFirst();
        stream.moveTo((float) first.getX(), (float) (height - first.getY()));
        for (Point2D point : curve.points()) {
            stream.lineTo((float) point.getX(), (float) (height - point.getY()));
        }
        stream.stroke();
    }

    /// A seal is a picture in PDFs as well: its letters are no text of the page.
    private void seal(Ink.Seal seal, PDPageContentStream stream, double height) throws IOException {
        double side = 2 * seal.radius() + 6;
        BufferedImage picture = SheetPicture.transparent(
                new Ink.Seal(seal.rim(), seal.below(), side / 2, side / 2, seal.radius(), seal.turn()), side);
        stream.drawImage(LosslessFactory.createFromImage(document, picture), (float) (seal.x() - side / 2),
                (float) (height - seal.y() - side / 2), (float) side, (float) side);
    }

    private void text(Ink.Run run, PDPageContentStream stream, double height) throws IOException {
        if (run.text().isBlank()) {
            return;
        }
        stream.beginText();
        stream.setFont(font(run.face()), (float) run.size());
        Color color = run.color();
        stream.setNonStrokingColor(color);
        stream.setStrokingColor(color);
        stream.setLineWidth((float) (run.size() * 0.03));
        stream.setRenderingMode(run.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.setTextMatrix(Matrix.getTranslateInstance((float) run.x(), (float) (height - run.baseline())));
        stream.showText(run.text());
        stream.endText();
    }

    private PDType0Font font(Face face) throws IOException {
        PDType0Font known = fonts.get(face);
        if (known == null) {
            known = PDType0Font.load(document, face.bytes(), true);
            fonts.put(face, known);
        }
        return known;
    }
}
