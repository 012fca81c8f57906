package health.homeward.recognition;

import health.homeward.document.Sex;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the values of short fields.
final class Values {
    /// @param value null where what is printed does not settle it
    record SexSpan(int begin, int end, @Nullable Sex value) {}

    /// @param years null for infants
    record AgeSpan(int begin, int end, @Nullable Integer years) {}

    /// A stretch of the value.
    record Span(int begin, int end) {}

    private static final Pattern TICKED = Pattern.compile("[☑√■✓✔][ ]?(?:[12][.、]?)?(男|女)");
    private static final Pattern CODED = Pattern
            .compile("(?:[□口\\[|]?[ ]?([12])[\\]|]?)?[ ]*1[.、 ]?[ ]?男性?[ ,、/]*2[.、 ]?[ ]?女性?[ ]*([12])?");
    private static final Pattern SEX = Pattern
            .compile("(男|女)性?|(?<![A-Za-z])(male|female|man|woman|M|F)(?![A-Za-z])",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS = Pattern.compile(
            "(\\d{1,3})[ ]?(?:周?岁|[ ]?(?:years?(?:[ ]old)?|yrs?|y/?o|y)(?![A-Za-z]))(?:[ ]?\\d{1,2}[ ]?个?月(?:龄)?)?(?:[ ]?\\d{1,2}天)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INFANT = Pattern.compile(
            "\\d{1,3}(?:[ ]?\\d/\\d)?[ ]?(?:个?月(?:龄)?|months?|mo)(?:[ ]?\\d{1,2}[ ]?(?:天|日|days?))?|\\d{1,3}[ ]?(?:天|日龄|日|days?|小时|分钟)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("(\\d{1,3})(?![\\d.%/:-])");
    private static final Pattern NUMBER = Pattern
            .compile("[A-Za-z0-9*〓](?:[ ]?[A-Za-z0-9*〓]|[-_/.][A-Za-z0-9*〓])*");
    private static final Pattern BED = Pattern
            .compile("(?:[A-Za-z]+|加|抢)?[-]?\\d[A-Za-z0-9-]*(?:[ ]?床)?|加\\d*");
    private static final int OLDEST = 125;

    private Values() {}

    static @Nullable SexSpan sex(String value) {
        Matcher ticked = TICKED.matcher(value);
        if (ticked.find()) {
            return ticked.find() ? null : new SexSpan(0, value.length(), sexOf(onlyGroup(TICKED, value)));
        }
        Matcher coded = CODED.matcher(value);
        if (coded.lookingAt()) {
            String code = coded.group(1) == null ? coded.group(2) : coded.group(1);
            return new SexSpan(0, coded.end(),
                    code == null ? null : code.equals("1") ? Sex.MALE : Sex.FEMALE);
        }
        Matcher plain = SEX.matcher(value);
        if (!plain.lookingAt()) {
            return null;
        }
        int end = plain.end();
        boolean both = value.contains("男") && value.contains("女");
        return new SexSpan(0, end, both ? null : sexOf(plain.group()));
    }

    private static String onlyGroup(Pattern pattern, String value) {
        Matcher matcher = pattern.matcher(value);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Sex sexOf(String printed) {
        char first = Character.toUpperCase(printed.charAt(0));
        boolean woman = first == '女' || first == 'F' || first == 'W';
        return woman ? Sex.FEMALE : Sex.MALE;
    }

    /// @param bare whether a number without a unit is an age
    static @Nullable AgeSpan age(String value, boolean bare) {
        Matcher years = YEARS.matcher(value);
        if (years.lookingAt()) {
            return ofYears(years.group(1), years.end());
        }
        Matcher infant = INFANT.matcher(value);
        if (infant.lookingAt()) {
            return new AgeSpan(0, infant.end(), null);
        }
        Matcher number = BARE.matcher(value);
        return bare && number.lookingAt() ? ofYears(number.group(1), number.end()) : null;
    }

    private static @Nullable AgeSpan ofYears(String digits, int end) {
        int years = Integer.parseInt(digits);
        return years > OLDEST ? null : new AgeSpan(0, end, years);
    }

    static @Nullable Span number(String value) {
        Matcher matcher = NUMBER.matcher(value);
        boolean found = matcher.lookingAt()
                && matcher.group().chars().anyMatch(c -> Character.isDigit(c) || c == '*');
        return found ? new Span(0, matcher.end()) : null;
    }

    static @Nullable Span bed(String value) {
        Matcher matcher = BED.matcher(value);
        return matcher.lookingAt() ? new Span(0, matcher.end()) : null;
    }
}
