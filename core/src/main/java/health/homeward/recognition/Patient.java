package health.homeward.recognition;

import health.homeward.document.Person;
import health.homeward.document.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the records themselves agree on; nulls where they do not say, or differ.
///
/// @param name as most of the papers that match print it
/// @param pinyin a suggestion for display, by table
/// @param ids numbers of the person and of the stays, as printed
public record Patient(
        @Nullable String name,
        @Nullable String pinyin,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        List<String> ids) {
    public Patient {
        ids = List.copyOf(ids);
    }

    /// As far as it names a person.
    public Person toPerson() {
        return new Person(null, null, name, sex, birthDate, ids);
    }
}
