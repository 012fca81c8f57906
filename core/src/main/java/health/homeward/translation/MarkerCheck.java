package health.homeward.translation;

import health.homeward.translation.Markers.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Each stain and gene with its own result.
final class MarkerCheck implements PairCheck {
    /// Receptors that are written out in English.
    private static final Set<String> WRITTEN_OUT = Set.of("er", "pr", "ar", "rhd", "rh", "ph", "ppd");

    @Override
    public List<Finding> of(Pair pair) {
        List<Finding> findings = new ArrayList<>();
        for (Marker marker : Markers.of(pair.source())) {
            Marker said = Markers.in(pair.target(), marker.name());
            if (said == null) {
                if (!WRITTEN_OUT.contains(marker.name())) {
                    findings.add(pair.block(Check.IHC, marker.token(), null,
                            "The target does not name this marker."));
                }
            } else if (!said.result().isEmpty() && !said.result().equals(marker.result())) {
                findings.add(pair.block(Check.IHC, marker.token(), said.token(),
                        "The result of the marker is another one."));
            }
        }
        return findings;
    }
}
