package health.homeward.reading.internal.layout;

import health.homeward.document.Table.Column;

/// Where a column of a table stands, in fractions of the page.
record Span(Column column, double left, double right) {
    boolean shares(Span other) {
        return Math.min(right, other.right) > Math.max(left, other.left);
    }
}
