package health.homeward.translation;

import health.homeward.terminology.Terms;
import health.homeward.translation.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What is written with figures and is no number: frequencies, stages, vertebrae, blood groups, names with figures in
/// them. Source: `patterns.tsv`.
final class Patterns implements Tokeniser.Taker {
    private static final List<Terms> ROWS = Terms.read(Patterns.class, "patterns.tsv");

    private record Rule(Kind kind, List<String> values, Pattern pattern) {
        List<Token> tokens(MatchResult match) {
            return values.stream().map(value -> token(value, match)).toList();
        }

        private Token token(String template, MatchResult match) {
            boolean optional = template.startsWith("?");
            String value = optional ? template.substring(1) : template;
            for (int group = 1; group <= match.groupCount(); group++) {
                String found = match.group(group) == null ? "" : Numerals.plain(match.group(group));
                value = value.replace("$" + group, found);
            }
            String spaces = kind == Kind.NAME ? "[\\s-]" : "\\s";
            Token token = Token.of(kind, value.replaceAll(spaces, ""), match.start(), match.end());
            return optional ? token.optional() : token;
        }
    }

    private final List<Rule> rules;

    Patterns(Language language) {
        String own = language == Language.CHINESE ? "zh" : "en";
        rules = ROWS.stream()
                .filter(row -> row.cell(0).equals(own) || row.cell(0).equals("both"))
                .map(row -> new Rule(Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT).replace('-', '_')),
                        row.spellings(2), Pattern.compile(row.cell(3))))
                .toList();
    }

    @Override
    public void take(Remaining remaining) {
        rules.forEach(rule -> remaining.takeAll(rule.pattern(), rule::tokens));
    }
}
