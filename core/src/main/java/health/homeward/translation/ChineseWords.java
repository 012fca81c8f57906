package health.homeward.translation;

import health.homeward.translation.Lexicon.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Chinese words, found from left to right, the longest at each place.
final class ChineseWords implements Tokeniser.Taker, Lexicon.Index {
    private final Map<String, List<Meaning>> words = new HashMap<>();
    private int longest;

    @Override
    public void put(String spelling, Meaning meaning) {
        words.computeIfAbsent(spelling, _ -> new ArrayList<>()).add(meaning);
        longest = Math.max(longest, spelling.length());
    }

    void putIfAbsent(String spelling, Meaning meaning) {
        if (!words.containsKey(spelling)) {
            put(spelling, meaning);
        }
    }

    @Override
    public void take(Remaining remaining) {
        String text = remaining.text();
        for (int at = 0; at < text.length();) {
            int length = length(text, at);
            if (length > 0) {
                String word = text.substring(at, at + length);
                int start = at;
                words.getOrDefault(word, List.of())
                        .forEach(meaning -> remaining.take(meaning.at(start, start + word.length())));
                inner(word).forEach(token -> remaining.take(token.at(start)));
            }
            at += Math.max(1, length);
        }
    }

    /// Concepts that a longer word is made of: translators may say them one by one.
    private List<Token> inner(String word) {
        List<Token> found = new ArrayList<>();
        for (int start = 0; start < word.length(); start++) {
            for (int end = start + 1; end <= word.length(); end++) {
                if (end - start < word.length()) {
                    int from = start;
                    int to = end;
                    words.getOrDefault(word.substring(start, end), List.of())
                            .stream()
                            .filter(meaning -> meaning.kind() == Token.Kind.CONCEPT)
                            .forEach(meaning -> found.add(meaning.at(from, to).optional()));
                }
            }
        }
        return found;
    }

    private int length(String text, int at) {
        if (text.charAt(at) == Remaining.TAKEN) {
            return 0;
        }
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            String word = text.substring(at, at + length);
            if (words.containsKey(word) && whole(text, at, at + length) && !cuts(text, at, length)) {
                return length;
            }
        }
        return 0;
    }

    /// A word that begins with a negation (无尿) is none where its end begins another word (无尿频).
    private boolean cuts(String text, int at, int length) {
        if (length < 2 || "无不未".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        for (int start = at + 1; start < at + length; start++) {
            for (int end = Math.min(text.length(), start + longest); end > at + length; end--) {
                if (words.containsKey(text.substring(start, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A word in Latin letters is not a part of a longer one.
    private static boolean whole(String text, int start, int end) {
        return !(latin(text.charAt(start)) && start > 0 && latin(text.charAt(start - 1)))
                && !(latin(text.charAt(end - 1)) && end < text.length() && latin(text.charAt(end)));
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
