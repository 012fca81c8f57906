package health.homeward.medication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words with their English, found in a line without regard to capitals, longest first.
final class WordTable {
    /// Where a word may stand.
    interface Place {
        boolean allows(String line, int start, int end);
    }

    /// What is done with a word: where it stood, and its English.
    interface Found {
        void take(int start, String english);
    }

    private final Map<String, String> english = new HashMap<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    WordTable(Map<String, String> words) {
        words.forEach((word, meaning) -> english.putIfAbsent(word.toLowerCase(Locale.ROOT), meaning));
        english.keySet()
                .stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(word -> byFirst.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word));
    }

    /// Takes all words out of a line, from left to right.
    void takeAll(LineText text, Place place, Found found) {
        String line = text.rest();
        for (int at = 0; at < line.length();) {
            String word = at(line, at, place);
            if (word == null) {
                at++;
            } else {
                text.take(at, at + word.length());
                found.take(at, english.getOrDefault(word, ""));
                at += word.length();
            }
        }
    }

    /// The length of the longest word of Chinese characters that a text begins with, 0 when there is none.
    int leading(String text) {
        String word = text.isEmpty() || text.charAt(0) < 128
                ? null
                : at(text, 0, (_, _, end) -> end < text.length());
        return word == null ? 0 : word.length();
    }

    String english(String word) {
        return english.getOrDefault(word, "-");
    }

    private @Nullable String at(String line, int at, Place place) {
        for (String word : byFirst.getOrDefault(Character.toLowerCase(line.charAt(at)), List.of())) {
            if (line.regionMatches(true, at, word, 0, word.length())
                    && place.allows(line, at, at + word.length())) {
                return word;
            }
        }
        return null;
    }

    static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Whether a word in Latin letters is not a part of a longer one; words in Chinese characters stand anywhere.
    static boolean whole(String line, int start, int end) {
        if (!latin(line.charAt(start))) {
            return true;
        }
        boolean before = start == 0 || !latin(line.charAt(start - 1));
        return before && (end == line.length() || !(latin(line.charAt(end)) || digit(line.charAt(end))));
    }
}
