package health.homeward.document;

/// One page of one file, counted from 1.
public record PageRef(Sha256 source, int page) implements Comparable<PageRef> {
    public PageRef {
        if (page < 1) {
            throw new IllegalArgumentException("pages count from 1, not " + page);
        }
    }

    @Override
    public int compareTo(PageRef other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : Integer.compare(page, other.page);
    }
}
