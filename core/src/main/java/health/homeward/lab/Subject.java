package health.homeward.lab;

import health.homeward.document.Document;
import health.homeward.document.Fact;
import health.homeward.document.Identity;
import health.homeward.document.Person;
import health.homeward.document.Sex;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whom a sample is of, as far as a printed range asks it.
///
/// @param sex null when not known, or when sheet and person differ; so the age
/// @param years whole years at the time of the sample
public record Subject(@Nullable Sex sex, @Nullable Integer years) {
    public static final Subject UNKNOWN = new Subject(null, null);

    /// What the sheet prints and the person is known to be, where they do not differ.
    ///
    /// @param day of the sample, null when not known
    public static Subject of(Person person, Identity printed, @Nullable LocalDate day) {
        LocalDate born = agreed(person.birthDate(), printed.birthDate());
        Integer counted = born == null || day == null || day.isBefore(born)
                ? null
                : Integer.valueOf(born.until(day).getYears());
        Integer said = printed.ageYears();
        boolean apart = counted != null && said != null && Math.abs(counted - said) > 1;
        return new Subject(agreed(person.sex(), printed.sex()), apart ? null : said == null ? counted : said);
    }

    /// Whose sample a row is of.
    public static Subject of(Fact.LabResult fact, Person person, Collection<Document> papers) {
        Document paper = papers.stream()
                .filter(one -> one.id().equals(fact.source().document()))
                .findFirst()
                .orElse(null);
        LocalDate collected = fact.collected() == null ? null : fact.collected().toLocalDate();
        return paper == null
                ? of(person, Identity.NONE, collected)
                : of(person, paper.identity(), collected == null ? paper.date() : collected);
    }

    private static <T> @Nullable T agreed(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Objects.equals(one, other) ? one : null;
    }
}
