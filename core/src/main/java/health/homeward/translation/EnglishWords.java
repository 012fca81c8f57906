package health.homeward.translation;

import health.homeward.translation.Lexicon.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// English phrases, found from left to right, the one of most words at each place. A word ends in `*` where its end is
/// open; others match their plural, too. Between the words of a phrase stand blanks or hyphens.
final class EnglishWords implements Tokeniser.Taker, Lexicon.Index {
    private static final Pattern WORD = Pattern.compile("[a-zα-ω]+(?:'[a-z]+)?|[^\\sa-z0-9\u0001]");
    private static final Pattern PLAIN = Pattern.compile("[a-zα-ω]+(?:'[a-z]+)?");

    private record Word(String text, int start, int end) {}

    private record Phrase(List<String> words, List<Meaning> meanings) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Map<String, Phrase> known = new HashMap<>();

    @Override
    public void put(String spelling, Meaning meaning) {
        List<String> words = new ArrayList<>();
        for (Matcher word = Pattern.compile(WORD.pattern() + "|\\d+")
                .matcher(spelling.replace('*', '\u0002').replace('-', ' ')); word.find();) {
            String part = word.group();
            if (part.equals("\u0002")) {
                words.set(words.size() - 1, words.getLast() + "*");
            } else {
                words.add(part);
            }
        }
        if (words.isEmpty()) {
            return;
        }
        Phrase phrase = known.get(String.join(" ", words));
        if (phrase != null) {
            phrase.meanings().add(meaning);
            return;
        }
        phrase = new Phrase(words, new ArrayList<>(List.of(meaning)));
        known.put(String.join(" ", words), phrase);
        List<Phrase> phrases = byFirst.computeIfAbsent(key(words.getFirst()), _ -> new ArrayList<>());
        phrases.add(phrase);
    }

    void putIfAbsent(String spelling, Meaning meaning) {
        if (!known.containsKey(spelling.replace('-', ' '))) {
            put(spelling, meaning);
        }
    }

    /// Phrases are looked up by what cannot differ in their first word.
    private static String key(String word) {
        String open = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        return open.substring(0, Math.min(3, open.length()));
    }

    @Override
    public void take(Remaining remaining) {
        List<Word> words = words(remaining.text());
        for (int at = 0; at < words.size();) {
            List<Phrase> phrases = at(words, at);
            int length = phrases.isEmpty() ? 1 : phrases.getFirst().words().size();
            int start = words.get(at).start();
            int end = words.get(at + length - 1).end();
            phrases.stream()
                    .flatMap(phrase -> phrase.meanings().stream())
                    .distinct()
                    .forEach(meaning -> remaining.take(meaning.at(start, end)));
            for (int inner = at; length > 1 && inner < at + length; inner++) {
                inner(words, inner).forEach(remaining::take);
            }
            at += length;
        }
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(text); matcher.find();) {
            if (!matcher.group().equals("-")) {
                words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
            }
        }
        return words;
    }

    /// Concepts of single words within a longer phrase: the other language may say them one by one.
    private List<Token> inner(List<Word> words, int at) {
        Word word = words.get(at);
        return standing(words, at).stream()
                .filter(phrase -> phrase.words().size() == 1)
                .flatMap(phrase -> phrase.meanings().stream())
                .filter(meaning -> meaning.kind() == Token.Kind.CONCEPT)
                .map(meaning -> meaning.at(word.start(), word.end()).optional())
                .toList();
    }

    /// The phrases that stand at a place, of the most words any has.
    private List<Phrase> at(List<Word> words, int at) {
        List<Phrase> found = standing(words, at);
        int longest = found.stream().mapToInt(phrase -> phrase.words().size()).max().orElse(0);
        found.removeIf(phrase -> phrase.words().size() < longest);
        return found;
    }

    private List<Phrase> standing(List<Word> words, int at) {
        String first = words.get(at).text();
        List<Phrase> found = new ArrayList<>();
        for (int length = Math.min(3, first.length()); length > 0; length--) {
            byFirst.getOrDefault(first.substring(0, length), List.of())
                    .stream()
                    .filter(phrase -> stands(phrase, words, at))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean stands(Phrase phrase, List<Word> words, int at) {
        if (at + phrase.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.words().size(); i++) {
            Word word = words.get(at + i);
            boolean near = i == 0 || word.start() - words.get(at + i - 1).end() <= 2;
            if (!near || !same(phrase.words().get(i), word.text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String pattern, String word) {
        if (pattern.endsWith("*")) {
            return word.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return bare.equals(pattern)
                || (PLAIN.matcher(pattern).matches() && pattern.length() > 2
                        && plural(pattern).contains(bare));
    }

    private static List<String> plural(String word) {
        return word.endsWith("y")
                ? List.of(word + "s", word.substring(0, word.length() - 1) + "ies")
                : List.of(word + "s", word + "es");
    }
}
