package health.homeward.testkit.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads marked text: `⟦type name=value …›words⟧` is a fact, `«part›words»` a printed part of the innermost one.
final class Markup {
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("dx", "diagnosis"),
            Map.entry("px", "procedure"), Map.entry("med", "medication"), Map.entry("lab", "lab-result"),
            Map.entry("img", "imaging-finding"), Map.entry("path", "pathology-finding"),
            Map.entry("vital", "vital-sign"), Map.entry("all", "allergy"), Map.entry("follow", "follow-up"),
            Map.entry("stay", "stay"), Map.entry("mention", "mention"), Map.entry("trap", "trap"));

    private final String prefix;
    private final List<Fact> facts;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();

    private Markup(String prefix, List<Fact> facts) {
        this.prefix = prefix;
        this.facts = facts;
    }

    /// The words of the text; its facts are added to the list with ids that begin with the prefix.
    static Words read(String text, String prefix, List<Fact> facts) {
        return new Markup(prefix, facts).words(text);
    }

    private Words words(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '⟦', '«' -> {
                    int end = text.indexOf('›', at);
                    flush();
                    begin(c, text.substring(at + 1, end));
                    at = end;
                }
                case '⟧', '»' -> {
                    flush();
                    end();
                }
                default -> run.append(c);
            }
            at++;
        }
        flush();
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("a mark is not closed: " + text);
        }
        return new Words(pieces);
    }

    private void begin(char mark, String head) {
        if (mark == '«') {
            open.push(new Open(innermostFact().id, head, "", new LinkedHashMap<>(), new StringBuilder()));
            return;
        }
        String[] words = head.split(" ", -1);
        String id = prefix + "-" + (facts.size() + 1 + open.stream().filter(Open::isFact).count());
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            values.put(pair[0], pair[1]);
        }
        open.push(new Open(id, "", type(words[0]), values, new StringBuilder()));
    }

    private static String type(String alias) {
        String type = TYPES.get(alias);
        if (type == null) {
            throw new IllegalArgumentException("no such mark: " + alias);
        }
        return type;
    }

    private Open innermostFact() {
        return open.stream().filter(Open::isFact).findFirst().orElseThrow();
    }

    private void end() {
        Open closed = open.pop();
        if (closed.isFact()) {
            facts.add(new Fact(closed.id, closed.type, closed.text.toString(), closed.values));
        } else {
            innermostFact().values.put(closed.part, closed.text.toString());
        }
    }

    private void flush() {
        if (run.isEmpty()) {
            return;
        }
        List<Tag> tags = new ArrayList<>();
        for (Open one : open) {
            one.text.append(run);
            tags.add(new Tag(one.id, one.part));
        }
        pieces.add(new Piece(run.toString(), tags));
        run.setLength(0);
    }

    private record Open(String id, String part, String type, Map<String, String> values, StringBuilder text) {
        boolean isFact() {
            return part.isEmpty();
        }
    }
}
