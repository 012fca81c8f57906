package health.homeward.recognition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Compares birth dates and ages. A printed age may be a year off, and a traditional count two: that leaves doubt. An
/// age that fits and is read with doubt tells nothing either way.
final class Ages {
    private static final int TOLERATED = 1;
    private static final int TRADITIONAL = 2;
    private static final int ADULT = 18;
    private static final double DAYS_A_YEAR = 365.25;

    private Ages() {}

    /// By birth date where both have one, else by age.
    static Tie compare(Claims a, Claims b) {
        Tie byDate = birthDates(a, b);
        return byDate == Tie.SILENT ? ages(a, b) : byDate;
    }

    static Tie birthDates(Claims a, Claims b) {
        Claims.Claim<LocalDate> one = a.birthDate();
        Claims.Claim<LocalDate> two = b.birthDate();
        if (one == null || two == null) {
            return Tie.SILENT;
        }
        boolean same = one.value().equals(two.value());
        return (same ? Tie.AGREES : isExchanged(one.value(), two.value()) ? Tie.DOUBTFUL : Tie.CONTRADICTS)
                .ifFirm(one.firm() && two.firm());
    }

    /// Whether one digit of the birth date is another.
    static boolean isSlip(Claims a, Claims b) {
        return a.birthDate() != null && b.birthDate() != null && LatinNames
                .distance(a.birthDate().value().toString(), b.birthDate().value().toString()) == 1;
    }

    /// Day and month exchanged, as between two ways of writing dates.
    private static boolean isExchanged(LocalDate a, LocalDate b) {
        return a.getYear() == b.getYear() && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue();
    }

    private static Tie ages(Claims a, Claims b) {
        Double left = birth(a);
        Double right = birth(b);
        if (left == null || right == null) {
            return infantAndAdult(a, b) ? Tie.CONTRADICTS : Tie.SILENT;
        }
        double apart = Math.abs(left - right);
        boolean both = a.birthDate() == null && b.birthDate() == null;
        int slack = both ? 1 : 0;
        Tie tie = apart <= TOLERATED + 0.5 + slack
                ? Tie.AGREES
                : apart <= TRADITIONAL + 0.5 + slack ? Tie.DOUBTFUL : Tie.CONTRADICTS;
        boolean firm = isFirm(a) && isFirm(b);
        return tie == Tie.AGREES && !firm ? Tie.SILENT : tie.ifFirm(firm);
    }

    /// Whether one is a newborn and the other grown up, though a paper without a date says no more.
    private static boolean infantAndAdult(Claims a, Claims b) {
        return a.age() != null && b.age() != null && a.age().firm() && b.age().firm()
                && Math.min(a.age().value(), b.age().value()) == 0
                && Math.max(a.age().value(), b.age().value()) >= ADULT;
    }

    /// The middle of the time in which somebody of this age was born, in years.
    private static @Nullable Double birth(Claims claims) {
        if (claims.birthDate() != null) {
            return ChronoUnit.DAYS.between(LocalDate.EPOCH, claims.birthDate().value()) / DAYS_A_YEAR;
        }
        if (claims.age() == null || claims.on() == null) {
            return null;
        }
        return ChronoUnit.DAYS.between(LocalDate.EPOCH, claims.on()) / DAYS_A_YEAR - claims.age().value()
                - 0.5;
    }

    private static boolean isFirm(Claims claims) {
        return claims.birthDate() != null
                ? claims.birthDate().firm()
                : claims.age() != null && claims.age().firm();
    }
}
