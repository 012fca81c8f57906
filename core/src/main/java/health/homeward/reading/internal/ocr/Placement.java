package health.homeward.reading.internal.ocr;

/// How the picture in which text was found came from the picture as received: first straightened by an angle, then
/// turned by quarters. It maps places back to the picture turned by quarters only.
///
/// @param degrees clockwise quarter turns
/// @param angle in radians by which the text ran askew; 0 when nothing was straightened
/// @param width of the received picture
/// @param straightWidth of the straightened one
record Placement(int degrees, double angle, int width, int height, int straightWidth, int straightHeight) {
    static Placement asReceived(Grey page) {
        return new Placement(0, 0, page.width(), page.height(), page.width(), page.height());
    }

    /// The received picture with text at `angle`, turned back about its centre, on white.
    static Grey straightened(Grey page, double angle) {
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        int newWidth = (int) Math.ceil(page.width() * cos + page.height() * sin);
        int newHeight = (int) Math.ceil(page.width() * sin + page.height() * cos);
        byte[] values = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                double dx = x + 0.5 - newWidth / 2.0;
                double dy = y + 0.5 - newHeight / 2.0;
                double fromX = dx * Math.cos(angle) - dy * Math.sin(angle) + page.width() / 2.0 - 0.5;
                double fromY = dx * Math.sin(angle) + dy * Math.cos(angle) + page.height() / 2.0 - 0.5;
                boolean inside = fromX > -1 && fromY > -1 && fromX < page.width() && fromY < page.height();
                values[y * newWidth + x] = inside ? (byte) Math.round(page.at(fromX, fromY)) : (byte) 255;
            }
        }
        return new Grey(newWidth, newHeight, values);
    }

    Placement withDegrees(int turned) {
        return new Placement((degrees + turned) % 360, angle, width, height, straightWidth, straightHeight);
    }

    /// Another picture of the received page, placed in the same way.
    Grey applied(Grey received) {
        return (angle == 0 ? received : straightened(received, angle)).turned(degrees);
    }

    int uprightWidth() {
        return degrees % 180 == 0 ? width : height;
    }

    int uprightHeight() {
        return degrees % 180 == 0 ? height : width;
    }

    /// From the picture in which text was found to the received picture turned by quarters.
    Corners back(Corners found) {
        if (angle == 0) {
            return found;
        }
        Corners straight = turn(found, 360 - degrees, degrees % 180 == 0 ? straightWidth : straightHeight,
                degrees % 180 == 0 ? straightHeight : straightWidth);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double halfX = straightWidth / 2.0;
        double halfY = straightHeight / 2.0;
        Corners received = straight.mapped((x, y) -> (x - halfX) * cos - (y - halfY) * sin + width / 2.0,
                (x, y) -> (x - halfX) * sin + (y - halfY) * cos + height / 2.0);
        return turn(received, degrees, width, height);
    }

    /// A place on a picture of that size after the picture is turned clockwise.
    static Corners turn(Corners corners, int degrees, int width, int height) {
        return switch (degrees % 360) {
            case 90 -> corners.mapped((_, y) -> height - y, (x, _) -> x);
            case 180 -> corners.mapped((x, _) -> width - x, (_, y) -> height - y);
            case 270 -> corners.mapped((_, y) -> y, (x, _) -> width - x);
            default -> corners;
        };
    }
}
