package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Compares a Chinese source with an English target, from whatever hand or machine the target comes: by values, never
/// by the letter. The same pair is told the same on every machine.
public final class Checks {
    private static final List<PairCheck> ALL = List.of(new DateCheck(), new NumberCheck(),
            new ValueCheck(Kind.LIMIT, Check.NUMBER, true, "limit"), new DoseCheck(),
            new DrugCheck(), new NegationCheck(), new CertaintyCheck(), new SideCheck(), new SiteCheck(),
            new StageCheck(), new MarkerCheck(), new FlagCheck(),
            new ValueCheck(Kind.BLOOD_GROUP, Check.BLOODGROUP, false, "blood group"),
            new ValueCheck(Kind.NAME, Check.TERM, true, "name"), new PersonCheck(), new StatusCheck(),
            new ActionCheck(), new CompletenessCheck());

    private Checks() {}

    /// Everything the checks find in a pair.
    public static Checked of(String source, String target) {
        if (target.isBlank()) {
            return whole(source, target, "There is no target.");
        }
        if (source.strip().equals(target.strip())) {
            return source.codePoints().anyMatch(Character::isIdeographic)
                    ? whole(source, target, "The target is the source.")
                    : new Checked(List.of());
        }
        Pair pair = Pair.of(source, target);
        List<Finding> findings = new ArrayList<>();
        ALL.forEach(check -> findings.addAll(check.of(pair)));
        return new Checked(findings);
    }

    private static Checked whole(String source, String target, String message) {
        return new Checked(List.of(new Finding(Check.COMPLETENESS, Severity.BLOCK, source,
                target.isBlank() ? null : target, message)));
    }
}
