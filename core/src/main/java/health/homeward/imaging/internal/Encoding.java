package health.homeward.imaging.internal;

/// How elements are written (PS3.5 section 7).
public enum Encoding {
    IMPLICIT_LITTLE(false, false), EXPLICIT_LITTLE(true, false), EXPLICIT_BIG(true, true);

    private final boolean explicit;
    private final boolean big;

    Encoding(boolean explicit, boolean big) {
        this.explicit = explicit;
        this.big = big;
    }

    public boolean isExplicit() {
        return explicit;
    }

    public boolean isBig() {
        return big;
    }

    static Encoding of(boolean explicit, boolean big) {
        return big ? EXPLICIT_BIG : explicit ? EXPLICIT_LITTLE : IMPLICIT_LITTLE;
    }
}
