package health.homeward.lab;

import health.homeward.document.Sex;
import health.homeward.terminology.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one of several printed ranges that is for a person. Every part has to be understood and exactly one has to be
/// for the person, else none is chosen.
final class RangeChoice {
    private static final String SEX = "[男女](?:性|人|子)?";
    private static final String AGE = "成人|成年人?|儿童|小儿|新生儿|婴儿|婴幼儿|[<>≤≥] ?\\d{1,3} ?岁"
            + "|\\d{1,3} ?岁?(?:[-~至]{1,2})\\d{1,3} ?岁|\\d{1,3} ?岁(?:以上|以下|及以上)";
    private static final Pattern LABEL = Pattern
            .compile("(?:" + SEX + "|" + AGE + ")(?:[ ,(]*(?:" + SEX + "|" + AGE + ")\\)?)? ?[:=]? ?");
    private static final Pattern WHO = Pattern.compile(AGE + "|" + SEX);
    private static final Pattern YEARS = Pattern.compile("\\d{1,3}");
    private static final int GROWN = 18;

    private RangeChoice() {}

    /// The range alone, without the words that say whom it is for; empty when it cannot be told.
    static Optional<String> of(String printed, Subject subject) {
        String text = Folded.of(printed).replaceAll("[\\s]+", " ").strip();
        List<String> mine = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        int parts = 0;
        boolean found = label.find();
        if (!found || label.start() > 0) {
            return Optional.empty();
        }
        while (found) {
            String who = label.group();
            int from = label.end();
            found = label.find();
            String range = text.substring(from, found ? label.start() : text.length())
                    .replaceAll("[,;/|、。 ]+$", "")
                    .strip();
            RangeCell cell = RangeCell.of(range, false);
            Boolean fits = fits(who, subject);
            if (fits == null || cell.depends() || (cell.low() == null && cell.high() == null)) {
                return Optional.empty();
            }
            parts++;
            if (fits) {
                mine.add(range);
            }
        }
        return parts > 1 && mine.size() == 1 ? Optional.of(mine.getFirst()) : Optional.empty();
    }

    /// Null when it cannot be told.
    private static @Nullable Boolean fits(String label, Subject subject) {
        boolean all = true;
        Matcher who = WHO.matcher(label);
        while (who.find()) {
            Boolean one = one(who.group(), subject);
            if (one == null) {
                return null;
            }
            all &= one;
        }
        return all;
    }

    private static @Nullable Boolean one(String who, Subject subject) {
        if (who.contains("男") || who.contains("女")) {
            Sex sex = subject.sex();
            return sex == null ? null : who.contains("男") == (sex == Sex.MALE);
        }
        Integer years = subject.years();
        if (years == null) {
            return null;
        }
        if (!who.contains("岁")) {
            return who.startsWith("成") ? Boolean.valueOf(years >= GROWN) : child(years);
        }
        return aged(who, years);
    }

    /// A child's range is for no adult; for which child it is, years alone do not say.
    private static @Nullable Boolean child(int years) {
        return years >= GROWN ? false : null;
    }

    private static @Nullable Boolean aged(String who, int years) {
        Matcher number = YEARS.matcher(who);
        List<Integer> limits = new ArrayList<>();
        while (number.find()) {
            limits.add(Integer.valueOf(number.group()));
        }
        if (limits.size() == 2) {
            return years >= limits.getFirst() && years <= limits.getLast();
        }
        int limit = limits.getFirst();
        boolean unclear = years == limit && who.matches(".*岁以[上下]");
        if (unclear) {
            return null;
        }
        if (who.startsWith("<") || who.startsWith("≤") || who.contains("以下")) {
            return who.startsWith("≤") ? years <= limit : years < limit;
        }
        return who.startsWith(">") ? years > limit : years >= limit;
    }
}
