package health.homeward.packet;

import health.homeward.document.Fact;
import health.homeward.lab.LabReading;
import health.homeward.lab.LabReading.Converted;
import health.homeward.lab.LabReading.State;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is said beside a laboratory row: the printed row comes first, and what is computed says so.
///
/// @param name in English, null unless it is settled
/// @param detail what the English name says of specimen and property, null when nothing
/// @param open why there is no English name, null where there is one
/// @param flag by the printed range, in words and never by colour alone; empty when none
/// @param computed the value in US units, null when there is none; so its range and how it was computed
record LabWords(
        @Nullable String name,
        @Nullable String detail,
        @Nullable String open,
        String flag,
        @Nullable String computed,
        @Nullable String computedRange,
        @Nullable String how) {
    private static final Pattern DETAIL = Pattern.compile(
            " (?:\\[|in (?:Serum|Plasma|Blood|Urine|Stool|Arterial|Venous|Platelet|Body|Cerebral|Pleural|Peritoneal))");
    private static final Pattern MICRO = Pattern.compile("\\bu(?=g|mol|IU|L)");

    static LabWords of(Fact.LabResult lab, LabReading reading) {
        String english = reading.state() == State.RECOGNISED ? reading.english() : null;
        int end = english == null ? -1 : end(english);
        Converted converted = reading.converted();
        return new LabWords(english == null ? null : end < 0 ? english : english.substring(0, end),
                english == null || end < 0 ? null : english.substring(end).strip(), open(reading),
                flag(reading.flag()),
                converted == null ? null : value(lab, converted),
                converted == null ? null : range(reading, converted),
                converted == null ? null : "printed \u00d7 " + converted.factor().toPlainString());
    }

    /// Where the analyte ends and its property or specimen begins, -1 where neither follows.
    private static int end(String english) {
        Matcher detail = DETAIL.matcher(english);
        return detail.find() ? detail.start() : -1;
    }

    private static @Nullable String open(LabReading reading) {
        return switch (reading.state()) {
            case RECOGNISED -> null;
            case AMBIGUOUS -> "English name not settled: " + reading.reason();
            case UNRECOGNISED -> "No English name found: " + reading.reason();
        };
    }

    private static String flag(LabReading.@Nullable Flag flag) {
        return flag == null ? "" : switch (flag) {
            case H -> "\u2191 High";
            case L -> "\u2193 Low";
            case N -> "In range";
            case A -> "! Abnormal";
        };
    }

    private static String value(Fact.LabResult lab, Converted converted) {
        String comparator = Objects.requireNonNullElse(lab.comparator(), "");
        return comparator + rounded(converted.value(), lab.value()) + ' ' + unit(converted.unit());
    }

    private static @Nullable String range(LabReading reading, Converted converted) {
        String low = rounded(converted.low(), reading.low());
        String high = rounded(converted.high(), reading.high());
        if (low.isEmpty() && high.isEmpty()) {
            return null;
        }
        return low.isEmpty() ? "up to " + high : high.isEmpty() ? "from " + low : low + "\u2013" + high;
    }

    /// Never with more digits than the original.
    private static String rounded(@Nullable BigDecimal computed, @Nullable BigDecimal printed) {
        if (computed == null) {
            return "";
        }
        if (computed.signum() == 0) {
            return "0";
        }
        int digits = printed == null ? computed.precision() : Math.min(4, printed.precision());
        return computed.round(new MathContext(Math.max(1, digits), RoundingMode.HALF_UP)).toPlainString();
    }

    /// As it is usually written.
    static String unit(String ucum) {
        String plain = ucum.replace("10*", "10^")
                .replace("[IU]", "IU")
                .replace("[arb'U]", "U")
                .replaceAll("[{}]", "");
        return MICRO.matcher(plain).replaceAll("\u00b5");
    }
}
