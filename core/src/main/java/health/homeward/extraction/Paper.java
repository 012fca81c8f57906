package health.homeward.extraction;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.RunningText;
import health.homeward.document.TextLine;
import health.homeward.terminology.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A document made ready for reading: its running text, the shadow for matching, its sections.
final class Paper {
    private static final Pattern NEW_ITEM = Pattern
            .compile("[ ]*(?:\\(?\\d{1,2}[)、]|\\d{1,2}\\.(?!\\d)|[①-⑳]|[一二三四五六七八九十]{1,2}、).*",
                    Pattern.DOTALL);

    /// The head of an entry in the course: day, time, kind of round.
    private static final Pattern ENTRY = Pattern
            .compile(
                    "[ ]*(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?[ ,]*\\d{1,2}[:时]\\d{0,2}[^,。;]{0,24}");

    /// A label at the beginning of a row, where the row before ends a sentence, begins a paragraph.
    private static final Pattern LABELLED = Pattern
            .compile("[ ]*[\\p{IsHan}A-Za-z0-9/\\-]{2,12}(?:\\([^()\\n]{1,24}\\))?[ ]?:.*", Pattern.DOTALL);

    /// Short pieces side by side, as in the head of a form; the row below does not go on from there.
    private static final Pattern FORM_ROW = Pattern.compile(".*\\t[^\\t]{0,14}");

    private final Document document;
    private final RunningText running;
    private final String folded;
    private final List<Section> sections;
    private final FactSources sources;
    private final boolean placed;
    private final double rightEdge;
    private final int longest;

    Paper(Document document, Map<PageRef, Page> pages) {
        this.document = document;
        running = RunningText.of(document, pages);
        folded = Folded.of(running.text());
        sections = Sections.of(running);
        placed = document.parts().stream().map(DocumentPart::page).map(pages::get).allMatch(Page::placed);
        List<TextLine> lines = running.linesOf(0, folded.length());
        rightEdge = lines.stream().mapToDouble(line -> line.box().right()).max().orElse(1);
        longest = Arrays.stream(folded.split("[\\n\\f]")).mapToInt(String::length).max().orElse(0);
        sources = new FactSources(document, running,
                Newborn.in(document, passage(0, folded.length())));
    }

    Document document() {
        return document;
    }

    DocumentKind kind() {
        return document.kind();
    }

    RunningText running() {
        return running;
    }

    FactSources sources() {
        return sources;
    }

    List<Section> sections() {
        return sections;
    }

    Passage passage(Section section) {
        return passage(section.begin(), section.end());
    }

    /// The text between two places with the breaks of wrapped lines taken out and those between paragraphs kept.
    Passage passage(int begin, int end) {
        StringBuilder text = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            char c = folded.charAt(i);
            if (c == '\n' || c == '\f') {
                if (wrapped(i)) {
                    continue;
                }
                c = '\n';
            }
            at.add(i);
            text.append(c);
        }
        return new Passage(this, text.toString(), at);
    }

    private boolean wrapped(int lineBreak) {
        String before = folded.substring(rowStart(lineBreak), lineBreak);
        if (!placed || NEW_ITEM.matcher(folded.substring(lineBreak + 1)).matches()
                || ENTRY.matcher(before).matches()) {
            return false;
        }
        boolean paragraph = before.stripTrailing().endsWith("。")
                && LABELLED.matcher(folded.substring(lineBreak + 1)).matches();
        if (paragraph || FORM_ROW.matcher(before).matches()) {
            return false;
        }
        List<TextLine> lines = running.linesOf(Math.max(0, lineBreak - 1), lineBreak);
        boolean full = !lines.isEmpty() && lines.getLast().box().right() >= rightEdge - 0.07;
        return full || (before.length() >= 15 && before.length() >= 0.85 * longest);
    }

    private int rowStart(int lineBreak) {
        return Math.max(folded.lastIndexOf('\n', lineBreak - 1), folded.lastIndexOf('\f', lineBreak - 1)) + 1;
    }
}
