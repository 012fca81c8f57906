package health.homeward.extraction;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields at the head of a laboratory report that speak of its sample.
final class SampleFields {
    private static final Pattern SPECIMEN = Pattern
            .compile(
                    "(?:标本|样本|標本)(?:类型|种类|名称|類型)?[ ]?[A-Za-z ]{0,30}\\s*[:：][\\s\\t]*([\\p{IsHan}A-Za-z0-9]{1,12}(?:[/、+,，][\\p{IsHan}A-Za-z0-9]{1,12})*)");
    /// A blank between date and time is often lost in reading, so the day has two digits where the time follows.
    private static final Pattern COLLECTED = Pattern
            .compile("(?:采样|采集|采血|抽血|採樣|採集)(?:时间|日期|時間)?[ ]?[A-Za-z ]{0,30}\\s*[:：][\\s\\t]*"
                    + "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{2})日?\\s*(\\d{2})[:：](\\d{2})");

    private SampleFields() {}

    static @Nullable String specimen(String text) {
        Matcher matcher = SPECIMEN.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    static @Nullable LocalDateTime collected(String text) {
        Matcher matcher = COLLECTED.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        try {
            return LocalDateTime.of(number(matcher, 1), number(matcher, 2), number(matcher, 3),
                    number(matcher, 4),
                    number(matcher, 5));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
