package health.homeward.translation;

import org.jspecify.annotations.Nullable;

/// A date with what is printed of it; what is not printed is null.
record PartialDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
    boolean possible() {
        return (year == null || year > 1000) && (month == null || (month >= 1 && month <= 12))
                && (day == null || (day >= 1 && day <= 31));
    }

    /// As a token's value: `2014-1-2`, with `?` for what is not printed.
    String value() {
        return part(year) + "-" + part(month) + "-" + part(day);
    }

    static PartialDate of(String value) {
        String[] parts = value.split("-", -1);
        return new PartialDate(number(parts[0]), number(parts[1]), number(parts[2]));
    }

    /// With the year of a date before it, where it has none of its own.
    PartialDate inYear(@Nullable Integer other) {
        return year == null && month != null ? new PartialDate(other, month, day) : this;
    }

    /// With day and month taken for each other.
    PartialDate turned() {
        return new PartialDate(year, /* month= */ day, /* day= */ month);
    }

    private static String part(@Nullable Integer number) {
        return number == null ? "?" : number.toString();
    }

    private static @Nullable Integer number(String part) {
        return part.equals("?") ? null : Integer.valueOf(part);
    }
}
