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

    /// Those that tell one person from another.
    public List<String> tellingNames() {
        return names.stream().filter(name -> !Placeholders.isText(name)).toList();
    }

    /// Those that tell one person from another.
    public List<String> tellingIds() {
        return ids.stream().filter(id -> !Placeholders.isText(id)).toList();
    }

    /// Null where it only fills the field.
    public @Nullable String tellingBirthDate() {
        return birthDate == null || Placeholders.isDate(birthDate) ? null : birthDate;
    }
}
