package health.homeward.reading.internal.file;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Walks a page once and keeps every glyph with its place, and what pictures do to it.
final class GlyphWalk extends PDFGraphicsStreamEngine {
    private static final double FAINTEST = 0.05;
    private static final int MOST_GLYPHS = 500_000;

    private final PDRectangle crop;
    private final int rotate;
    private final List<PlacedGlyph> glyphs = new ArrayList<>();
    private final Path2D path = new Path2D.Double();
    private double largestPicture;
    private int pictureWidth;

    private GlyphWalk(PDPage page) {
        super(page);
        crop = page.getCropBox();
        rotate = Math.floorMod(page.getRotation(), 360);
    }

    static TextLayer of(PDPage page) throws IOException {
        GlyphWalk walk = new GlyphWalk(page);
        walk.processPage(page);
        boolean lying = walk.rotate % 180 != 0;
        return new TextLayer(walk.glyphs, lying ? walk.crop.getHeight() : walk.crop.getWidth(),
                lying ? walk.crop.getWidth() : walk.crop.getHeight(), walk.largestPicture, walk.pictureWidth);
    }

    /// From user space to the page as shown, y down.
    private Point2D shown(double x, double y) {
        double left = x - crop.getLowerLeftX();
        double down = crop.getUpperRightY() - y;
        return switch (rotate) {
            case 90 -> new Point2D.Double(crop.getHeight() - down, left);
            case 180 -> new Point2D.Double(crop.getWidth() - left, crop.getHeight() - down);
            case 270 -> new Point2D.Double(down, crop.getWidth() - left);
            default -> new Point2D.Double(left, down);
        };
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (glyphs.size() >= MOST_GLYPHS) {
            return;
        }
        Point2D start = shown(matrix.getTranslateX(), matrix.getTranslateY());
        Point2D.Float endInFont = matrix.transformPoint(displacement.getX(), displacement.getY());
        Point2D end = shown(endInFont.x, endInFont.y);
        Point2D.Float upInFont = matrix.transformPoint(0, 1);
        Point2D up = shown(upInFont.x, upInFont.y);
        double size = start.distance(up);
        if (font instanceof PDType3Font type3) {
            double height = type3.getFontBBox() == null ? 0 : type3.getFontBBox().getHeight();
            size *= height > 0 ? height * Math.abs(type3.getFontMatrix().getScaleY()) : 1;
        }
        if (font.isVertical()) {
            glyphs.add(vertical(font, code, start, size));
            return;
        }
        Point2D.Float acrossInFont = matrix.transformPoint(1, 0);
        Point2D across = shown(acrossInFont.x, acrossInFont.y);
        String text = unicode(font, code);
        glyphs.add(new PlacedGlyph(text, start.getX(), start.getY(), start.distance(end), size,
                quarter(across.getX() - start.getX(), across.getY() - start.getY()), isInked(start),
                font.isEmbedded()));
    }

    /// Glyphs of vertical writing stand upright below each other; each is a piece of its own for the arrangement.
    private PlacedGlyph vertical(PDFont font, int code, Point2D start, double size) {
        return new PlacedGlyph(unicode(font, code), start.getX() - size / 2, start.getY() + size * 0.86, size,
                size,
                0, isInked(start), font.isEmbedded());
    }

    private static String unicode(PDFont font, int code) {
        if (font instanceof PDType3Font type3
                && type3.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) == null
                && !namesAreStandard(type3, code)) {
            return "";
        }
        String text = font.toUnicode(code);
        return text == null ? "" : text;
    }

    private static boolean namesAreStandard(PDSimpleFont font, int code) {
        String name = font.getEncoding() == null ? null : font.getEncoding().getName(code);
        return name != null && font.getGlyphList() != null && font.getGlyphList().toUnicode(name) != null;
    }

    private boolean isInked(Point2D start) {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean drawn = mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
        double alpha = mode.isFill()
                ? getGraphicsState().getNonStrokeAlphaConstant()
                : getGraphicsState().getAlphaConstant();
        boolean lying = rotate % 180 != 0;
        boolean inside = start.getX() >= 0 && start.getY() >= 0
                && start.getX() <= (lying ? crop.getHeight() : crop.getWidth())
                && start.getY() <= (lying ? crop.getWidth() : crop.getHeight());
        return drawn && alpha > FAINTEST && inside;
    }

    private static int quarter(double right, double down) {
        double length = Math.hypot(right, down);
        if (length == 0) {
            return -1;
        }
        double straight = 0.98 * length;
        if (right > straight) {
            return 0;
        }
        if (down > straight) {
            return 1;
        }
        if (right < -straight) {
            return 2;
        }
        return down < -straight ? 3 : -1;
    }

    @Override
    public void drawImage(PDImage image) {
        Rectangle2D place = unitSquare();
        double share = visibleShare(place);
        if (share > largestPicture) {
            largestPicture = share;
            boolean lying = Math.abs(getGraphicsState().getCurrentTransformationMatrix().getShearX()) > Math
                    .abs(getGraphicsState().getCurrentTransformationMatrix().getScaleX());
            int across = lying ? image.getHeight() : image.getWidth();
            int down = lying ? image.getWidth() : image.getHeight();
            pictureWidth = rotate % 180 == 0 ? across : down;
        }
        boolean opaque = !image.isStencil() && getGraphicsState().getNonStrokeAlphaConstant() > 0.9
                && getGraphicsState().getSoftMask() == null && !hasMask(image);
        if (opaque) {
            glyphs.replaceAll(glyph -> place.contains(glyph.x(), glyph.y()) ? glyph.hidden() : glyph);
        }
    }

    private static boolean hasMask(PDImage image) {
        return image.getCOSObject() != null
                && (image.getCOSObject().containsKey(COSName.SMASK)
                        || image.getCOSObject().containsKey(COSName.MASK));
    }

    private Rectangle2D unitSquare() {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Rectangle2D place = new Rectangle2D.Double();
        double[][] corners = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};
        for (int i = 0; i < corners.length; i++) {
            Point2D.Float corner = matrix.transformPoint((float) corners[i][0], (float) corners[i][1]);
            Point2D point = shown(corner.x, corner.y);
            if (i == 0) {
                place.setRect(point.getX(), point.getY(), 0, 0);
            } else {
                place.add(point);
            }
        }
        return place;
    }

    private double visibleShare(Rectangle2D place) {
        boolean lying = rotate % 180 != 0;
        Rectangle2D page = new Rectangle2D.Double(0, 0, lying ? crop.getHeight() : crop.getWidth(),
                lying ? crop.getWidth() : crop.getHeight());
        Rectangle2D common = place.createIntersection(page);
        return common.isEmpty()
                ? 0
                : common.getWidth() * common.getHeight() / (page.getWidth() * page.getHeight());
    }

    /// What cannot be parsed here cannot be drawn either; the drawing tells.
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {}

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {
        path.reset();
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        moveTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D point = path.getCurrentPoint();
        return point == null ? new Point2D.Float() : point;
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int windingRule) {}

    @Override
    public void fillAndStrokePath(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
