package health.homeward.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose paper it is, as printed on it. Nothing here is inferred.
///
/// @param names every form printed in a name field, Chinese or Latin
/// @param age as printed, for example `54岁`
/// @param ageYears whole years, null when not printed or given in months or days of an infant
public record Identity(
        List<Printed> names,
        @Nullable Sex sex,
        @Nullable Printed sexPrinted,
        @Nullable Printed age,
        @Nullable Integer ageYears,
        @Nullable LocalDate birthDate,
        @Nullable Printed birthDatePrinted,
        List<IdNumber> ids) {
    public static final Identity NONE = new Identity(List.of(), null, null, null, null, null, null,
            List.of());

    public Identity {
        names = List.copyOf(names);
        ids = List.copyOf(ids);
    }

    /// A number that names the person, the stay or the specimen.
    public record IdNumber(Type type, Printed printed) {
        /// What it numbers. A person keeps citizen, passport and record numbers; stay and specimen numbers change.
        public enum Type {
            CITIZEN, PASSPORT, INSURANCE, RECORD, INPATIENT, OUTPATIENT, CARD, BED, SPECIMEN, ACCESSION, PATHOLOGY, OTHER
        }
    }
}
