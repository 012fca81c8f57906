package health.homeward.recognition;

import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.Identity;
import health.homeward.document.Identity.IdNumber;
import health.homeward.document.Person;
import health.homeward.document.Printed;
import health.homeward.document.Region;
import health.homeward.document.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one witness, a paper or the person, says about who somebody is.
///
/// @param on the day on which the age was true
/// @param hospital folded, whose numbers these are
/// @param stay the days that it speaks of
record Claims(
        List<Claim<NameForm>> names,
        @Nullable Claim<Sex> sex,
        @Nullable Claim<LocalDate> birthDate,
        @Nullable Claim<Integer> age,
        @Nullable LocalDate on,
        List<Numbered> numbers,
        @Nullable String hospital,
        @Nullable Stay stay) {
    /// @param firm false where the reading is in doubt
    /// @param region null when the person told it
    record Claim<T>(T value, boolean firm, @Nullable Region region) {}

    /// @param type null when the person told it and did not say what it is
    record Numbered(IdNumber.@Nullable Type type, String text, boolean firm, @Nullable Region region) {}

    private static final double FIRM = 0.8;

    static Claims of(Person person) {
        List<Claim<NameForm>> names = Stream.of(person.name(), person.passportName(), person.chineseName())
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .map(name -> new Claim<>(NameForm.of(name), true, (Region) null))
                .toList();
        List<Numbered> numbers = person.ids()
                .stream()
                .map(id -> new Numbered(CitizenNumber.isFormed(bare(id)) ? IdNumber.Type.CITIZEN : null,
                        bare(id),
                        true, null))
                .toList();
        Claim<Sex> sex = person.sex() == null ? null : new Claim<>(person.sex(), true, null);
        Claim<LocalDate> birth = person.birthDate() == null
                ? null
                : new Claim<>(person.birthDate(), true, null);
        return new Claims(names, sex, birth, null, null, numbers, null, null).completed();
    }

    static Claims of(Document document) {
        Identity identity = document.identity();
        List<Claim<NameForm>> names = identity.names()
                .stream()
                .map(name -> claim(NameForm.of(name.text()), name))
                .toList();
        List<Numbered> numbers = identity.ids()
                .stream()
                .map(id -> new Numbered(id.type(), bare(id.printed().text()), isFirm(id.printed()),
                        id.printed().region()))
                .toList();
        Claim<Sex> sex = identity.sex() == null || identity.sexPrinted() == null
                ? null
                : claim(identity.sex(), identity.sexPrinted());
        Claim<LocalDate> birth = identity.birthDate() == null || identity.birthDatePrinted() == null
                ? null
                : claim(identity.birthDate(), identity.birthDatePrinted());
        Claim<Integer> age = identity.age() == null
                ? null
                : claim(Objects.requireNonNullElse(identity.ageYears(), 0), identity.age());
        String hospital = document.hospital() == null ? null : NameForm.of(document.hospital().text()).text();
        LocalDate day = day(document);
        return new Claims(names, sex, birth, age, day, numbers, hospital, Stay.of(document, day)).completed();
    }

    private static @Nullable LocalDate day(Document document) {
        return document.date() != null
                ? document.date()
                : document.dates()
                        .stream()
                        .map(DocumentDate::date)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /// Sex and birth date also stand in a sound citizen number.
    private Claims completed() {
        for (Numbered number : numbers) {
            CitizenNumber citizen = number.type() == IdNumber.Type.CITIZEN
                    ? CitizenNumber.of(number.text())
                    : null;
            if (citizen != null) {
                Claim<Sex> sexOf = new Claim<>(citizen.sex(), number.firm(), number.region());
                Claim<LocalDate> birthOf = new Claim<>(citizen.birthDate(), number.firm(), number.region());
                return new Claims(names, sex == null ? sexOf : sex, birthDate == null ? birthOf : birthDate,
                        age,
                        on, numbers, hospital, stay);
            }
        }
        return this;
    }

    Claims during(@Nullable Stay other) {
        return new Claims(names, sex, birthDate, age, on, numbers, hospital, other);
    }

    boolean isSilent() {
        return names.isEmpty() && sex == null && birthDate == null && age == null && numbers.isEmpty();
    }

    List<NameForm> forms() {
        return names.stream().map(Claim::value).toList();
    }

    boolean namesFirm() {
        return names.stream().allMatch(Claim::firm);
    }

    List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        names.forEach(name -> add(regions, name.region()));
        add(regions, sex == null ? null : sex.region());
        add(regions, birthDate == null ? null : birthDate.region());
        add(regions, age == null ? null : age.region());
        return regions;
    }

    private static void add(List<Region> regions, @Nullable Region region) {
        if (region != null) {
            regions.add(region);
        }
    }

    private static <T> Claim<T> claim(T value, Printed printed) {
        return new Claim<>(value, isFirm(printed), printed.region());
    }

    /// Whether a reading can be relied on.
    static boolean isFirm(Printed printed) {
        return printed.confidence() >= FIRM && printed.doubts().isEmpty() && !printed.text().contains("〓");
    }

    private static String bare(String number) {
        return health.homeward.terminology.Folded.of(number)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
