package health.homeward.translation;

import health.homeward.medication.DrugWords;
import health.homeward.terminology.Terms;
import health.homeward.translation.Token.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The words of both languages with what they mean. Sources: `lexicon.tsv`, `cues.tsv` and the names of medicines.
final class Lexicon {
    private static final List<Terms> CUES = Terms.read(Lexicon.class, "cues.tsv");
    private static final List<Terms> CONCEPTS = Terms.read(Lexicon.class, "lexicon.tsv");
    private static final int CHINESE = 2;
    private static final int ENGLISH = 3;
    private static final int CHINESE_ABSENT = 4;
    private static final int ENGLISH_ABSENT = 5;

    private Lexicon() {}

    static Tokeniser.Taker chinese() {
        ChineseWords words = new ChineseWords();
        fill(words, CHINESE, CHINESE_ABSENT);
        DrugWords.chinese().forEach((name, substances) -> words.putIfAbsent(name, drug(substances)));
        return words;
    }

    static Tokeniser.Taker english() {
        EnglishWords words = new EnglishWords();
        fill(words, ENGLISH, ENGLISH_ABSENT);
        DrugWords.english().forEach((name, substances) -> words.putIfAbsent(name, drug(substances)));
        return words;
    }

    /// The values of concepts whose table gives an opposite, other than findings.
    static Set<String> withOpposite() {
        return IntStream.range(0, CONCEPTS.size())
                .filter(i -> CONCEPTS.get(i).cell(0).equals("state")
                        && !CONCEPTS.get(i).cell(CHINESE_ABSENT).isEmpty())
                .mapToObj(Lexicon::value)
                .collect(Collectors.toSet());
    }

    /// The values of the concepts with these Chinese names.
    static Set<String> valuesOf(String... names) {
        return IntStream.range(0, CONCEPTS.size())
                .filter(i -> !Collections.disjoint(CONCEPTS.get(i).spellings(CHINESE), List.of(names)))
                .mapToObj(Lexicon::value)
                .collect(Collectors.toSet());
    }

    private static String value(int row) {
        String own = CONCEPTS.get(row).cell(1);
        return own.isEmpty() ? "c" + row : own;
    }

    /// What words of a language can be added to.
    interface Index {
        void put(String spelling, Meaning meaning);
    }

    /// What a word means.
    record Meaning(Kind kind, String value, String detail, boolean demanded, boolean absent) {
        Token at(int start, int end) {
            return new Token(kind, value, detail, demanded, absent, start, end);
        }
    }

    private static void fill(Index index, int present, int absent) {
        for (Terms row : CUES) {
            Kind kind = Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
            put(index, row.spellings(present), kind, row.cell(1), "", false);
        }
        IntStream.range(0, CONCEPTS.size()).forEach(i -> {
            Terms row = CONCEPTS.get(i);
            String value = value(i);
            put(index, row.spellings(present), Kind.CONCEPT, value, row.cell(0), false);
            put(index, row.spellings(absent), Kind.CONCEPT, value, row.cell(0), true);
        });
    }

    private static void put(Index index, List<String> spellings, Kind kind, String value, String detail,
            boolean absent) {
        for (String spelling : spellings) {
            boolean optional = spelling.startsWith("?") && spelling.length() > 1;
            index.put(Shadow.of(optional ? spelling.substring(1) : spelling),
                    new Meaning(kind, value, detail, !optional, absent));
        }
    }

    private static Meaning drug(Map.Entry<String, Boolean> substances) {
        return new Meaning(Kind.DRUG, substances.getKey(), "", substances.getValue(), false);
    }
}
