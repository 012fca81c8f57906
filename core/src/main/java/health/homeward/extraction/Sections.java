package health.homeward.extraction;

import health.homeward.document.RunningText;
import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Splits the running text of a document at its headings. A heading counts only where one can stand: at the beginning
/// of a row or piece, after a blank or a clause, and then only with a colon, a bracket or a row of its own.
final class Sections {
    private static final Map<String, Terms> BY_SPELLING = bySpelling();
    private static final String SPELLING = BY_SPELLING.keySet()
            .stream()
            .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
            .map(Sections::spaced)
            .collect(Collectors.joining("|"));
    private static final String NUMBER = "(?:(?:\\(?[0-9一二三四五六七八九十]{1,2}\\)|[0-9一二三四五六七八九十]{1,2}[、.])[ ]*)?";
    /// International hospitals print the heading in English behind the Chinese one.
    private static final String ENGLISH = "(?:[ ]*[A-Z][A-Za-z.'&/() \\-]{1,48})?";
    private static final Pattern BRACKETED = Pattern
            .compile("[【\\[<《][ ]*(" + SPELLING + ")" + ENGLISH + "[ ]*:?[ ]*[】\\]>》][ ]*:?");
    private static final Pattern COLON = Pattern
            .compile("(?:(?<=^|[\\n\\t\\f ])" + NUMBER + "|(?<=[。;,、)!:])[ ]*" + NUMBER
                    + "|(?<=\\d[、.]))(" + SPELLING + ")(?:[ ]?\\([^()\\n]{1,16}\\))?" + ENGLISH + "[ \\t]*:");
    private static final Pattern ALONE = Pattern.compile(
            "(?m)^" + NUMBER + "(" + SPELLING + ")" + ENGLISH
                    + "[ ]*(?=$|\\f|\\t|[ ]{2,}|[1一][、.)])");
    private static final Pattern LIKE_A_HEADING = Pattern
            .compile("(?m)^" + NUMBER + "([\\p{IsHan}〓]{4,10})[ ]*:");
    private static final Set<Integer> OF_HEADINGS = BY_SPELLING.keySet()
            .stream()
            .flatMapToInt(String::codePoints)
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern FIELD_VALUE = Pattern.compile("\\s*[^\\n\\f]*");
    /// Told in the middle of a course, a diagnosis is one statement of it and opens no section.
    private static final Set<String> QUOTED = Set.of("pathological-diagnosis", "diagnosis",
            "clinical-diagnosis");
    private static final Pattern FINDING = Pattern
            .compile("(?:术后|活检|穿刺)?病理(?:结果)?(?:回报)?[ ]*:");
    private static final Set<String> COURSES = Set.of("present-illness", "hospital-course", "past-history",
            "case-summary", "admission-condition", "positive-findings", "investigations");
    private static final Pattern STATEMENT = Pattern
            .compile("[^。\\f]*(?:。[ \\n]*(?=\\(?[0-9]{1,2}[.、)]|[①-⑳])[^。\\f]*)*。?");
    private static final Section NONE = new Section("", "", "", 0, 0, 0);

    private record Heading(int start, int end, Terms row) {}

    private Sections() {}

    static List<Section> of(RunningText running) {
        String text = Folded.of(running.text());
        List<Heading> headings = headings(text);
        List<Section> sections = new ArrayList<>();
        String parent = "";
        Section resumed = NONE;
        int first = headings.isEmpty() ? text.length() : headings.getFirst().start;
        sections.add(new Section("", "", "", 0, 0, first));
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            String id = id(headings, i, text);
            boolean quoted = quoted(text, heading, resumed);
            if (!heading.row.cell(3).equals("sub") && !quoted) {
                parent = id;
            }
            int end = i + 1 < headings.size() ? headings.get(i + 1).start : text.length();
            Section section = new Section(id, heading.row.cell(2), parent.isEmpty() ? id : parent,
                    heading.start, heading.end, end);
            if (quoted) {
                int rest = endOf(STATEMENT, text, section);
                sections.add(section.upTo(rest));
                addRest(sections, resumed, rest, end);
                continue;
            }
            boolean field = heading.row.cell(3).equals("field") || inForm(text, headings, i);
            if (!field) {
                sections.add(section);
                resumed = section;
                continue;
            }
            int rest = endOf(FIELD_VALUE, text, section);
            sections.add(section.upTo(rest));
            int turn = text.lastIndexOf('\f', heading.start);
            boolean turned = turn >= resumed.begin() && turn <= resumed.end();
            addRest(sections, turned ? resumed : NONE, rest, end);
        }
        return SectionEnds.cut(sections, text);
    }

    /// A diagnosis in the head of a form, behind other fields of its row, is the value of a field.
    private static boolean inForm(String text, List<Heading> headings, int index) {
        Heading heading = headings.get(index);
        return index > 0 && QUOTED.contains(heading.row.cell(0))
                && headings.get(index - 1).row.cell(3).equals("field")
                && text.substring(headings.get(index - 1).start, heading.start).matches("[^\\n\\f。;]*");
    }

    /// What stands below the row of a field belongs to no field: after the head of a new page to the section that the
    /// page before ended in.
    private static void addRest(List<Section> sections, Section of, int begin, int end) {
        if (begin < end) {
            sections.add(new Section(of.id(), of.english(), of.parent(), begin, begin, end));
        }
    }

    /// The end of what stands right behind a heading. For a field it is the row of its value: its own, or the next one
    /// where its own is empty.
    private static int endOf(Pattern behind, String text, Section section) {
        Matcher matcher = behind.matcher(text).region(section.begin(), section.end());
        return matcher.lookingAt() ? matcher.end() : section.end();
    }

    /// Diagnoses of two schools of medicine under one empty heading are diagnoses of that heading.
    private static String id(List<Heading> headings, int index, String text) {
        String id = headings.get(index).row.cell(0);
        int above = index - 1;
        while (above >= 0 && headings.get(above).row.cell(0).equals("tcm-diagnosis")) {
            above--;
        }
        if (above < 0 || !id.equals("diagnosis")) {
            return id;
        }
        String of = headings.get(above).row.cell(0);
        boolean empty = text.substring(headings.get(above).end, headings.get(above + 1).start).isBlank();
        return empty && of.endsWith("-diagnosis") ? of : id;
    }

    private static boolean quoted(String text, Heading heading, Section within) {
        int before = heading.start;
        while (before > 0 && text.charAt(before - 1) == ' ') {
            before--;
        }
        boolean inside = before > 0 && "\n\f\t".indexOf(text.charAt(before - 1)) < 0;
        boolean bare = FINDING.matcher(text).region(heading.start, text.length()).lookingAt();
        return (inside || bare) && QUOTED.contains(heading.row.cell(0)) && COURSES.contains(within.id());
    }

    private static List<Heading> headings(String text) {
        List<Heading> found = new ArrayList<>();
        for (Pattern pattern : List.of(BRACKETED, COLON, ALONE)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                Terms row = BY_SPELLING.get(matcher.group(1).replaceAll("[ \\t]", ""));
                boolean told = row != null && (pattern != ALONE || !row.cell(4).equals("colon"));
                if (row != null && told && free(found, matcher.start(), matcher.end())) {
                    found.add(new Heading(matcher.start(), matcher.end(), row));
                }
            }
        }
        misread(text, found);
        found.sort((a, b) -> Integer.compare(a.start, b.start));
        return found;
    }

    /// A label that differs from one heading's spelling in one character, and from no other's. A character that headings
    /// are written with may be meant: `入院用药` is no `出院用药`.
    private static void misread(String text, List<Heading> found) {
        Matcher matcher = LIKE_A_HEADING.matcher(text);
        while (matcher.find()) {
            Set<Terms> rows = BY_SPELLING.entrySet()
                    .stream()
                    .filter(entry -> oneApart(entry.getKey(), matcher.group(1)))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.toSet());
            if (rows.size() == 1 && free(found, matcher.start(), matcher.end())) {
                found.add(new Heading(matcher.start(), matcher.end(), rows.iterator().next()));
            }
        }
    }

    private static boolean oneApart(String spelling, String read) {
        return spelling.length() == read.length() && IntStream.range(0, read.length())
                .filter(i -> spelling.charAt(i) != read.charAt(i))
                .map(i -> OF_HEADINGS.contains((int) read.charAt(i)) ? 2 : 1)
                .sum() == 1;
    }

    private static boolean free(List<Heading> found, int start, int end) {
        return found.stream().noneMatch(other -> other.start < end && start < other.end);
    }

    private static String spaced(String spelling) {
        return spelling.codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("[ ]*"));
    }

    private static Map<String, Terms> bySpelling() {
        Map<String, Terms> rows = new HashMap<>();
        for (Terms row : Terms.read(Sections.class, "headings.tsv")) {
            for (String spelling : row.spellings(1)) {
                rows.put(Folded.of(spelling), row);
            }
        }
        return Map.copyOf(rows);
    }
}
