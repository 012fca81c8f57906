package health.homeward.document;

import java.util.Collection;

/// A rectangle in fractions of the upright page, origin top left, x to the right, y down; all of it inside 0..1.
public record Box(double x, double y, double width, double height) {
    public static final Box WHOLE_PAGE = new Box(0, 0, 1, 1);

    public Box {
        x = clamp(x);
        y = clamp(y);
        width = Math.clamp(width, 0, 1 - x);
        height = Math.clamp(height, 0, 1 - y);
    }

    private static double clamp(double value) {
        return Math.clamp(value, 0, 1);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public double area() {
        return width * height;
    }

    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX <= right() && pointY >= y && pointY <= bottom();
    }

    public boolean containsCentreOf(Box other) {
        return contains(other.centreX(), other.centreY());
    }

    public Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left,
                Math.max(bottom(), other.bottom()) - top);
    }

    public double overlapArea(Box other) {
        double across = Math.min(right(), other.right()) - Math.max(x, other.x);
        double down = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return across <= 0 || down <= 0 ? 0 : across * down;
    }

    /// The smallest box around all of them.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Box around(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::union).orElseThrow(() -> new IllegalArgumentException("no box"));
    }
}
