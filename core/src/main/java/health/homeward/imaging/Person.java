package health.homeward.imaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person whose images are there.
///
/// @param names every spelling, in order
/// @param ids every Patient ID, in order
/// @param birthDate `YYYY-MM-DD`
/// @param sex `M`, `F` or `O`
public record Person(List<String> names, List<String> ids, @Nullable String birthDate, @Nullable String sex) {
    public Person {
        names = List.copyOf(names);
        ids = List.copyOf(ids);
    }
}
