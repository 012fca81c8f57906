package health.homeward.packet;

import health.homeward.document.Fact;
import org.jspecify.annotations.Nullable;

/// Gives the English of a fact, null where there is none that can be stood behind.
@FunctionalInterface
public interface English {
    @Nullable
    String of(Fact fact);
}
