package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The same active substances on both sides, and the same classes of what one can be allergic to.
final class DrugCheck implements PairCheck {
    /// What may be a name that no table has.
    private static final Pattern UNKNOWN_NAME = Pattern
            .compile("[\\u4e00-\\u9fff]{2,}(?:[唑林素星汀平尼抗宁坦醇胺酮酯钠钾啶定明尔利特芬肽酶酸]|片|胶囊|颗粒|注射液|丸|口服液|滴丸|方案)");
    private static final Pattern BRAND = Pattern.compile("(?<=[a-z,;] )[A-Z][a-z]{4,}");

    @Override
    public List<Finding> of(Pair pair) {
        List<Finding> findings = new ArrayList<>();
        List<Token> source = pair.source().of(Kind.DRUG);
        List<Token> target = pair.target().of(Kind.DRUG);
        List<Token> lost = source.stream().filter(token -> lacks(token, substances(target))).toList();
        List<Token> added = target.stream().filter(token -> lacks(token, substances(source))).toList();
        Unmatched left = new Unmatched(lost, added);
        if (lost.isEmpty() && UNKNOWN_NAME.matcher(pair.source().rest()).find()) {
            left = new Unmatched(lost, List.of());
        }
        new ValueCheck(Kind.DRUG, Check.DRUG, false, "medicine").findings(pair, left)
                .stream()
                .map(finding -> branded(pair, finding))
                .forEach(findings::add);
        findings.addAll(agents(pair));
        return findings;
    }

    /// A brand in the target may be of the medicine that seems to be missing.
    private static Finding branded(Pair pair, Finding finding) {
        boolean brand = finding.target() == null
                && BRAND.matcher(pair.target().text())
                        .results()
                        .anyMatch(match -> pair.target().rest().charAt(match.start()) != Remaining.TAKEN);
        return brand
                ? new Finding(finding.check(), Severity.WARN, finding.source(), null,
                        "The target does not say this medicine unless one of its names is a brand of it.")
                : finding;
    }

    private static List<Finding> agents(Pair pair) {
        Unmatched left = Unmatched.of(agents(pair.source()), agents(pair.target()),
                (one, other) -> one.value().equals(other.value()));
        Set<String> said = values(agents(pair.target()));
        List<Token> lost = left.source().stream().filter(token -> !said.contains(token.value())).toList();
        Set<String> meant = values(agents(pair.source()));
        List<Token> added = left.target()
                .stream()
                .filter(token -> !meant.contains(token.value()))
                .filter(token -> agents(pair.target()).stream()
                        .noneMatch(other -> other.start() == token.start() && meant.contains(other.value())))
                .toList();
        return new ValueCheck(Kind.CONCEPT, Check.DRUG, true, "class of medicines or foods")
                .findings(pair, new Unmatched(lost, added));
    }

    private static List<Token> agents(Segment segment) {
        return segment.of(Kind.CONCEPT).stream().filter(token -> token.concept("agent")).toList();
    }

    private static Set<String> values(List<Token> tokens) {
        return tokens.stream().map(Token::value).collect(Collectors.toSet());
    }

    private static boolean lacks(Token token, Set<String> substances) {
        return token.demanded() && !substances.containsAll(Arrays.asList(token.value().split("\\+", -1)));
    }

    private static Set<String> substances(List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> Stream.of(token.value().split("\\+", -1)))
                .collect(Collectors.toSet());
    }
}
