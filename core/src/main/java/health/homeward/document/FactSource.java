package health.homeward.document;

import java.util.List;

/// What every fact carries: its name, its paper, the words it was read from and where they stand.
///
/// @param zh the words as read
/// @param regions at least one: a fact without a place cannot exist
/// @param doubts reasons not to assert it
public record FactSource(
        FactId id,
        DocumentId document,
        String zh,
        List<Region> regions,
        Standing standing,
        List<Doubt> doubts) {
    public FactSource {
        regions = List.copyOf(regions);
        doubts = List.copyOf(doubts);
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("a fact has a place on a page");
        }
    }

    /// Whether the product stands behind it: a person vouched for it, or it was read without a doubt. Vouching for the
    /// reading does not settle whose paper it is, nor does it revive a void one.
    public boolean asserted() {
        return switch (standing) {
            case Standing.Read _ -> doubts.isEmpty();
            case Standing.Confirmed _,Standing.Corrected _ ->
                doubts.stream()
                        .map(Doubt::kind)
                        .noneMatch(kind -> kind == Doubt.Kind.IDENTITY || kind == Doubt.Kind.WITHDRAWN);
        };
    }
}
