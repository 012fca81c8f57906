package health.homeward.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The person as told by the person, not as printed on any record. Every part may be unknown.
public record Person(
        @Nullable String name,
        @Nullable String passportName,
        @Nullable String chineseName,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        List<String> ids) {
    public static final Person UNKNOWN = new Person(null, null, null, null, null, List.of());

    public Person {
        ids = List.copyOf(ids);
    }
}
