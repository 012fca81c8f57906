package health.homeward.translation;

import java.util.List;

/// One comparison of a source with its target.
interface PairCheck {
    List<Finding> of(Pair pair);
}
