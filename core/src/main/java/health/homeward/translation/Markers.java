package health.homeward.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The results of stains and genes in a pathology line.
final class Markers {
    /// @param result `+`, `2+`, `3+`, `-`, `±`, `wild` or `mutant`
    record Marker(String name, String result, int start, int end) {
        Token token() {
            return Token.of(Token.Kind.MARKER, result, start, end);
        }
    }

    private static final String NAME = "(?<![a-z0-9])([a-zαβκλ][a-z0-9/αβκλ-]*[a-z0-9]|[a-z]{2,}|[αβκλ])(?:\\s?\\([a-z]\\))?";
    private static final Pattern BRACKETED = Pattern.compile(NAME + "\\s?\\(([^()]{1,16})\\)");
    private static final Pattern WORDED = Pattern
            .compile(NAME + "\\s?(?:表达|基因|蛋白|受体|为|呈|:)*(弱阳性|强阳性|阳性|阴性|野生型|突变型|突变)");
    private static final Pattern RESULT = Pattern.compile("(\\+{1,3}|[0-3]\\+|[-−]|±|\\+/-)");
    private static final Pattern BEFORE = Pattern
            .compile(
                    "(positive|negative|positivity|negativity|no expression|loss of|lack of)[a-z ]{0,24}(?:for|:|of|expression of)");
    private static final Pattern AFTER = Pattern.compile(
            "^[^;.]{0,80}?(?:(wild[- ]type)|(mutant|mutated|mutation)|(negative|neg\\b|not expressed|no expression)|([123]\\+|\\+{2,3}|±|equivocal)|(positive|pos\\b|expressed|\\+))");

    private Markers() {}

    /// The markers of a Chinese segment with their results.
    static List<Marker> of(Segment source) {
        Map<Integer, Marker> found = new LinkedHashMap<>();
        for (Matcher matcher = BRACKETED.matcher(source.shadow()); matcher.find();) {
            String result = result(matcher.group(2));
            if (result != null) {
                found.put(matcher.start(), marker(matcher, result));
            }
        }
        for (Matcher matcher = WORDED.matcher(source.shadow()); matcher.find();) {
            found.putIfAbsent(matcher.start(), marker(matcher, switch (matcher.group(2)) {
                case "阴性" -> "-";
                case "野生型" -> "wild";
                case "突变型", "突变" -> "mutant";
                default -> "+";
            }));
        }
        return List.copyOf(found.values());
    }

    private static Marker marker(Matcher matcher, String result) {
        return new Marker(name(matcher.group(1)), result, matcher.start(), matcher.end());
    }

    /// What stands in brackets as a result; null where it is something else.
    private static @Nullable String result(String printed) {
        String bare = printed.replaceAll("[\\u4e00-\\u9fff]|[约<>≥≤~]?\\d+%|[,\\s%]", "");
        String words = printed.contains("阳性") ? "+" : printed.contains("阴性") ? "-" : bare;
        if (!RESULT.matcher(words).matches() && !words.equals("0")) {
            return null;
        }
        return switch (words) {
            case "++", "2+" -> "2+";
            case "+++", "3+" -> "3+";
            case "-", "−", "0" -> "-";
            case "±", "+/-" -> "±";
            default -> "+";
        };
    }

    /// The result of a marker in English; null where the marker is not named, empty where no result is seen.
    static @Nullable Marker in(Segment target, String name) {
        String text = target.shadow();
        String spaced = String.join("[\\s/-]?", name.split("(?!^)", -1));
        Matcher matcher = Pattern.compile("(?<![a-z0-9])" + spaced + "(?![a-z0-9])").matcher(text);
        return matcher.find()
                ? new Marker(name, resultAt(text, matcher.start(), matcher.end()), matcher.start(),
                        matcher.end())
                : null;
    }

    private static String resultAt(String text, int start, int end) {
        Matcher bracket = Pattern.compile("\\s?\\(([^()]{1,30})\\)").matcher(text).region(end, text.length());
        String inside = bracket.lookingAt() ? bracket.group(1) : "";
        String direct = result(inside.replaceAll("[a-z]+", " ").strip());
        if (!inside.isEmpty() && direct != null) {
            return direct;
        }
        int clause = Math.max(text.lastIndexOf(';', start), text.lastIndexOf(". ", start)) + 1;
        List<String> before = new ArrayList<>();
        BEFORE.matcher(text.substring(clause, start)).results().forEach(match -> before.add(match.group(1)));
        if (!before.isEmpty()) {
            return before.getLast().startsWith("pos") ? "+" : "-";
        }
        return after(text.substring(end));
    }

    private static String after(String text) {
        Matcher after = AFTER.matcher(text);
        if (!after.find()) {
            return "";
        }
        if (after.group(1) != null) {
            return "wild";
        }
        if (after.group(2) != null) {
            return "mutant";
        }
        if (after.group(3) != null) {
            return "-";
        }
        if (after.group(4) == null) {
            return "+";
        }
        String grade = result(after.group(4));
        return grade == null ? "±" : grade;
    }

    private static String name(String printed) {
        return printed.replaceAll("[^a-z0-9αβκλ]", "");
    }
}
