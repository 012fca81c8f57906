package health.homeward.lab;

import health.homeward.document.Fact;
import health.homeward.lab.LabReading.Flag;
import health.homeward.lab.LabReading.State;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a laboratory row of a record means.
public final class FactLab {
    private static final String SUSCEPTIBILITY = "S|I|R|SDD|敏感|中介|耐药";

    private FactLab() {}

    /// The row's own words, of the specimen that its sheet says, by the printed range that is for this person. Where
    /// the two readings of a figure, a limit or a flag differ there is none.
    public static LabReading of(Fact.LabResult fact, Subject subject) {
        if (isSusceptibility(fact)) {
            return unnamed(fact, "A row of a susceptibility test names a medicine, not what was measured.");
        }
        String printed = text(fact.range());
        String range = RangeChoice.of(printed, subject).orElse(printed);
        LabRow row = new LabRow(name(fact), fact.result(), text(fact.unit()), range);
        String specimen = SheetSpecimen.of(fact.specimen(), fact.panel());
        LabReading read = Laboratory.read(row, specimen.equals(SheetSpecimen.OTHER) ? "" : specimen);
        return agreed(fact, specimen.equals(SheetSpecimen.OTHER) ? open(read, fact.specimen()) : read);
    }

    /// What was measured, null unless it is settled.
    public static @Nullable String english(Fact.LabResult fact) {
        LabReading reading = of(fact, Subject.UNKNOWN);
        return reading.state() == State.RECOGNISED ? reading.english() : null;
    }

    private static boolean isSusceptibility(Fact.LabResult fact) {
        return fact.result().strip().matches(SUSCEPTIBILITY)
                || text(fact.printedFlag()).strip().matches(SUSCEPTIBILITY)
                || text(fact.panel()).contains("药敏");
    }

    private static String name(Fact.LabResult fact) {
        String shortForm = text(fact.abbreviation());
        return shortForm.isBlank() || fact.name().contains(shortForm)
                ? fact.name()
                : fact.name() + " (" + shortForm + ")";
    }

    private static LabReading unnamed(Fact.LabResult fact, String reason) {
        return new LabReading(State.UNRECOGNISED, null, null, fact.value(), fact.comparator(),
                fact.value() == null ? fact.result() : null, fact.ucum(), fact.low(), fact.high(),
                flag(fact), null, reason);
    }

    /// The analyte is known and the lexicon has no code for it in this material.
    private static LabReading open(LabReading read, @Nullable String specimen) {
        return read.state() != State.RECOGNISED
                ? read
                : new LabReading(State.AMBIGUOUS, read.english(), null, read.value(), read.comparator(),
                        read.text(), read.unit(), read.low(), read.high(), read.flag(), null,
                        "There is no code for this specimen: " + text(specimen) + ".");
    }

    private static LabReading agreed(Fact.LabResult fact, LabReading read) {
        boolean number = same(fact.value(), read.value())
                && Objects.equals(fact.comparator(), read.comparator());
        if (!number && fact.value() == null && fact.source().asserted()) {
            return unnamed(fact, "The figure was not taken as a measurement.");
        }
        Limits printed = new Limits(fact.low(), fact.high());
        Limits understood = new Limits(read.low(), read.high());
        boolean limits = printed.none() || understood.none() || printed.same(understood);
        Limits either = !limits ? Limits.NONE : printed.none() ? understood : printed;
        boolean settled = number && limits;
        return new LabReading(read.state(), read.english(), read.loinc(), number ? read.value() : null,
                number ? read.comparator() : null, number ? read.text() : fact.result(), read.unit(),
                either.low, either.high, settled ? flag(fact, read) : null,
                settled ? read.converted() : null,
                read.reason()
                        + (number ? "" : " The figure is not certain.")
                        + (limits ? "" : " The printed range can be read in two ways."));
    }

    /// From two readings of value and range, where none says another thing than the other.
    private static @Nullable Flag flag(Fact.LabResult fact, LabReading read) {
        Flag flag = flag(fact);
        if (flag == null) {
            return fact.source().asserted() ? read.flag() : null;
        }
        return read.flag() == null || read.flag() == flag ? flag : null;
    }

    private static @Nullable Flag flag(Fact.LabResult fact) {
        return fact.flag() == null ? null : Flag.valueOf(fact.flag().name());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Limits(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        static final Limits NONE = new Limits(null, null);

        boolean none() {
            return low == null && high == null;
        }

        boolean same(Limits other) {
            return FactLab.same(low, other.low) && FactLab.same(high, other.high);
        }
    }
}
