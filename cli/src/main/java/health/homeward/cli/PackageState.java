package health.homeward.cli;

import health.homeward.casefile.CaseState;
import health.homeward.casefile.Packed;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether there is a package, and what keeps it a draft.
///
/// @param state `READY`, `DRAFT` or `NONE`
record PackageState(String state, @Nullable Path path, List<String> why) {
    PackageState {
        why = List.copyOf(why);
    }

    static PackageState none(List<String> why) {
        return new PackageState("NONE", null, why);
    }

    static PackageState of(Packed packed, CaseState state) {
        List<String> why = state.draftReasons();
        return new PackageState(why.isEmpty() ? "READY" : "DRAFT", packed.folder(), why);
    }
}
