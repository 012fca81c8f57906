package health.homeward.translation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numerals in words and Roman figures as numbers.
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String ROMAN = "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ";
    private static final List<String> LETTERS = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii",
            "ix",
            "x", "xi", "xii");
    private static final Map<String, Integer> ENGLISH = new HashMap<>();

    static {
        List<String> ones = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
                "nine",
                "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
                "eighteen",
                "nineteen");
        List<String> ordinals = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh",
                "eighth",
                "ninth", "tenth", "eleventh", "twelfth");
        List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
                "ninety");
        for (int i = 0; i < ones.size(); i++) {
            ENGLISH.put(ones.get(i), i);
        }
        for (int i = 0; i < ordinals.size(); i++) {
            ENGLISH.put(ordinals.get(i), i + 1);
        }
        for (int i = 0; i < tens.size(); i++) {
            ENGLISH.put(tens.get(i), 20 + 10 * i);
        }
        ENGLISH.put("twice", 2);
        ENGLISH.put("once", 1);
        ENGLISH.put("thrice", 3);
    }

    private Numerals() {}

    /// A number in figures, Chinese, Roman or English, as plain figures; what is none of these as it is.
    static String plain(String printed) {
        String text = printed.strip();
        int roman = text.length() == 1 && ROMAN.contains(text) ? ROMAN.indexOf(text) : LETTERS.indexOf(text);
        if (roman < 0 && text.matches("\\++")) {
            return String.valueOf(text.length());
        }
        if (roman < 0 && text.chars().allMatch(c -> ROMAN.indexOf(c) == 0) && !text.isEmpty()) {
            return String.valueOf(text.length());
        }
        if (roman >= 0) {
            return String.valueOf(roman + 1);
        }
        BigDecimal number = chinese(text);
        if (number == null) {
            number = english(text);
        }
        return number == null ? text : number.toPlainString();
    }

    /// A whole number in Chinese, null when it is none or may be read in two ways.
    static @Nullable BigDecimal chinese(String printed) {
        long total = 0;
        long section = 0;
        long digit = 0;
        boolean afterDigit = false;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            char plain = c == '〇' ? '零' : c == '两' ? '二' : c;
            int value = DIGITS.indexOf(plain);
            long unit = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                case '万' -> 10_000;
                case '亿' -> 100_000_000;
                default -> 0;
            };
            if ((value < 0 && unit == 0) || (value > 0 && afterDigit)) {
                return null;
            }
            if (unit >= 10_000) {
                total = (total + section + digit) * unit;
                section = 0;
                digit = 0;
            } else if (unit > 0) {
                section += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            } else {
                digit = value;
            }
            afterDigit = value > 0;
        }
        return printed.isEmpty() ? null : BigDecimal.valueOf(total + section + digit);
    }

    /// The number of an ordinal; one of single and solitary.
    static BigDecimal ordinal(String word) {
        return BigDecimal.valueOf(ENGLISH.getOrDefault(word, 1));
    }

    /// A number in English words, null when it is none.
    static @Nullable BigDecimal english(String printed) {
        long total = 0;
        long part = 0;
        for (String word : printed.split("[\\s-]+(?:and\\s+)?", -1)) {
            if (word.equals("hundred")) {
                part = Math.max(1, part) * 100;
            } else if (word.equals("thousand")) {
                total += Math.max(1, part) * 1000;
                part = 0;
            } else if (ENGLISH.containsKey(word)) {
                part += ENGLISH.getOrDefault(word, 0);
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(total + part);
    }
}
