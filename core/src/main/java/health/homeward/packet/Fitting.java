package health.homeward.packet;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chooses how much the summary says so that it fills its pages and no more. How long a text will be is estimated,
/// because rendering takes most of the time of a build: the estimate is right but for a line or two, and only when it
/// was too low is it rendered again, with less.
final class Fitting {
    private static final int PAGES = 2;
    private static final int MOST = 40;
    /// Lines of both pages that the estimate may fill.
    private static final double CAPACITY = 112;
    /// What the next attempt is less than the one that was too long.
    private static final double LESS = 0.95;
    /// Widths of a wide character on a line.
    private static final double LINE = 43.5;
    private static final double BETWEEN_SECTIONS = 0.75;
    private static final double LINE_MM = 4.55;
    private static final Pattern PARAGRAPH = Pattern.compile("<(p|h1)[ >].*?</\\1>", Pattern.DOTALL);
    private static final Pattern HEIGHT = Pattern.compile("height:([0-9.]+)mm");

    /// The text of the summary for a number of lines per heading, and so many more laboratory results.
    @FunctionalInterface
    interface Text {
        String of(int budget, int results) throws IOException;
    }

    private Fitting() {}

    static byte[] render(Text text) throws IOException {
        double capacity = CAPACITY;
        while (true) {
            int budget = MOST;
            String html = text.of(budget, 0);
            while (budget > 0 && lines(html) > capacity) {
                budget--;
                html = text.of(budget, 0);
            }
            String least = html;
            html = filled(text, budget, least, capacity);
            byte[] pdf = SummaryPdf.render(html);
            if (SummaryPdf.pages(pdf) <= PAGES) {
                return SummaryPdf.mended(pdf, html);
            }
            if (budget == 0 && html.equals(least)) {
                throw new IllegalStateException("the summary does not fit on " + PAGES + " pages");
            }
            capacity = lines(html) * LESS;
        }
    }

    /// What room is left goes to laboratory results.
    private static String filled(Text text, int budget, String html, double capacity) throws IOException {
        String fullest = html;
        for (int results = 1; results <= MOST; results++) {
            String more = text.of(budget, results);
            if (more.equals(fullest) || lines(more) > capacity) {
                break;
            }
            fullest = more;
        }
        return fullest;
    }

    /// How many lines a page text will take, about.
    static double lines(String html) {
        double lines = 0;
        Matcher paragraphs = PARAGRAPH.matcher(html);
        while (paragraphs.find()) {
            String paragraph = paragraphs.group();
            lines += Math.ceil(width(paragraph.replaceAll("<[^>]*>", "").replaceAll("&[^;]*;", " ")) / LINE);
            Matcher picture = HEIGHT.matcher(paragraph);
            while (picture.find()) {
                lines += Double.parseDouble(picture.group(1)) / LINE_MM;
            }
        }
        return lines + BETWEEN_SECTIONS * (html.split("<table", -1).length - 1);
    }

    private static double width(String text) {
        return text.codePoints().mapToDouble(point -> point < 0x2000 ? 0.54 : 1).sum();
    }
}
