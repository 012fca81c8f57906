package health.homeward.packet;

import health.homeward.document.Box;
import health.homeward.document.Fact;
import health.homeward.document.Page;
import health.homeward.document.Region;
import health.homeward.document.Standing;
import health.homeward.document.TextLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of the page at the place of a value, where a picture of it is not to be had or does not say enough.
final class Quote {
    private static final int AROUND = 24;
    private static final int LONGEST = 120;
    /// Where the entry of a medicine ends and another thing begins.
    private static final Pattern ENTRY = Pattern.compile("[；;。\n]|\\d+[.、．](?!\\d)");
    private static final Pattern LEADING = Pattern.compile("^[，,、\\s]+");

    private Quote() {}

    /// What stands around it on a page that has no picture; empty where there is one, or nothing more to be seen.
    static String around(View view, Fact fact) {
        Page page = view.page(fact);
        if (page == null || page.placed()) {
            return "";
        }
        String text = text(page, fact.source().regions().getFirst());
        String read = read(fact);
        int begin = text.indexOf(read);
        if (begin < 0) {
            return shortened(text);
        }
        int from = Math.max(0, begin - AROUND);
        int to = Math.min(text.length(), begin + read.length() + AROUND);
        String around = text.substring(from, to).strip();
        return around.equals(read)
                ? ""
                : (from > 0 ? "\u2026" : "") + around + (to < text.length() ? "\u2026" : "");
    }

    /// What is printed behind a medicine in the same entry, as that it is on hold; empty when nothing.
    static String behind(View view, Fact fact) {
        Page page = view.page(fact);
        if (page == null || !(fact instanceof Fact.Medication)) {
            return "";
        }
        String text = text(page, fact.source().regions().getFirst());
        String read = read(fact);
        int begin = text.indexOf(read);
        if (begin < 0) {
            return "";
        }
        String rest = text.substring(begin + read.length());
        Matcher end = ENTRY.matcher(rest);
        return shortened(LEADING.matcher(end.find() ? rest.substring(0, end.start()) : rest)
                .replaceFirst("")
                .strip());
    }

    private static String read(Fact fact) {
        return fact.source().standing() instanceof Standing.Corrected corrected
                ? corrected.was()
                : fact.source().zh();
    }

    private static String text(Page page, Region place) {
        return page.lines()
                .stream()
                .filter(line -> touches(line.box(), place.box()))
                .map(TextLine::text)
                .collect(Collectors.joining("\n"));
    }

    private static boolean touches(Box line, Box place) {
        return line.overlapArea(place) > 0.5 * Math.min(line.area(), place.area());
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "\u2026";
    }
}
