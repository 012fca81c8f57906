package health.homeward.casefile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text of a sheet, and where in it each key stands, so that what is wrong can be pointed at.
///
/// @param text of the whole file
record SheetLines(Path file, String text) {
    private static final long MOST_BYTES = 1_000_000;
    private static final Map<String, String> FORMS = Map.ofEntries(Map.entry("sex", "female or male"),
            Map.entry("birthDate", "a date as 1961-04-02"), Map.entry("leaves", "a date as 2026-12-10"),
            Map.entry("admitted", "a date as 2026-11-01"), Map.entry("discharged", "a date as 2026-11-18"),
            Map.entry("accepted", "a date as 2026-12-01"), Map.entry("chosen", "true or false"),
            Map.entry("at", "a time as 2026-11-20T10:00+08:00"),
            Map.entry("person", "keys with values, as {name: \"…\", sex: female}"),
            Map.entry("treatingDoctor", "keys with values, as {name: \"…\", reach: \"…\"}"),
            Map.entry("homePhysician", "keys with values, as {name: \"…\", reach: \"…\"} or {chosen: false}"),
            Map.entry("careOwner", "keys with values, as {name: \"…\", accepted: 2026-12-01}"),
            Map.entry("urgent", "keys with values, as {answer: no, by: \"…\", at: 2026-11-20T10:00+08:00}"),
            Map.entry("place", "keys with values, as {now: china, leaves: 2026-12-10}"));
    private static final Pattern PROBLEM_LINE = Pattern.compile("line (\\d+), column");
    private static final Pattern TAB = Pattern.compile("[ \\t]*\\t.*");

    static SheetLines of(Path file) {
        if (Files.notExists(file)) {
            throw new ProblemException(Problem.FILE_NOT_FOUND, file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new ProblemException(Problem.NOT_A_FILE, file.toString());
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ProblemException(Problem.CASE_FILE_INVALID, file + " is too long to be one");
            }
            return new SheetLines(file, Files.readString(file));
        } catch (IOException e) {
            if (e instanceof AccessDeniedException) {
                throw new ProblemException(Problem.NOT_PERMITTED, file.toString(), e);
            }
            throw new ProblemException(Problem.CASE_FILE_INVALID, file + " is no UTF-8 text", e);
        }
    }

    boolean isEmpty() {
        return text.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
    }

    void check(String key, @Nullable String value, List<String> allowed) {
        check(key, value, allowed, "one of " + String.join(", ", allowed));
    }

    void check(String key, @Nullable String value, Collection<String> allowed, String form) {
        if (value != null && !allowed.contains(value)) {
            throw invalid(key, name(key) + " is " + form, null);
        }
    }

    /// @param key as in `/person/sex`
    /// @param what is wrong; null when the value is not of the form of its key
    ProblemException invalid(String key, @Nullable String what, @Nullable Exception cause) {
        String said = what != null
                ? what
                : name(key) + " is "
                        + FORMS.getOrDefault(key.substring(key.lastIndexOf('/') + 1), form(cause));
        return said(line(key), said, cause);
    }

    ProblemException malformed(JsonProcessingException cause) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (TAB.matcher(lines.get(i)).matches()) {
                return said(i + 1, "a tab stands before the key; use spaces", cause);
            }
        }
        return said(problemLine(cause), "this is not YAML; put texts with signs as : or # into \"…\"", cause);
    }

    private ProblemException said(int line, String what, @Nullable Exception cause) {
        String message = file + (line == 0 ? "" : ", line " + line) + ": " + what;
        return cause == null
                ? new ProblemException(Problem.CASE_FILE_INVALID, message)
                : new ProblemException(Problem.CASE_FILE_INVALID, message, cause);
    }

    private static String name(String key) {
        return key.substring(1).replace('/', '.');
    }

    private static String form(@Nullable Exception cause) {
        return cause != null && String.valueOf(cause.getMessage()).contains("List<")
                ? "a list as [\"one\", \"two\"]"
                : "not written as in the sheet that Homeward writes";
    }

    /// The last place that the parser names is where it stopped.
    private static int problemLine(JsonProcessingException cause) {
        Matcher place = PROBLEM_LINE.matcher(String.valueOf(cause.getOriginalMessage()));
        JsonLocation location = cause.getLocation();
        int line = location == null ? 0 : location.getLineNr();
        while (place.find()) {
            line = Integer.parseInt(place.group(1));
        }
        return line;
    }

    /// Where a key stands, else the nearest one around it; 0 when nowhere.
    private int line(String key) {
        Map<String, Integer> lines = lines();
        String place = key;
        while (!place.isEmpty() && !lines.containsKey(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 0);
    }

    private Map<String, Integer> lines() {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(parser.getParsingContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        } catch (IOException e) {
            return lines;
        }
        return lines;
    }
}
