package health.homeward.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A condition that the paper itself takes back: `脑出血(误,应为脑梗死)`, `误诊为肺结核`, `糖尿病(既往误诊)`.
final class MistakenName {
    private static final Pattern DIAGNOSED = Pattern.compile("误诊|误认为|误以为");
    private static final Pattern LEAD = Pattern
            .compile("^[^,;。()]{0,10}?(?:误诊|误认|误以)为?[: ]*(?=\\p{IsHan}{2})");
    private static final Pattern BRACKET = Pattern.compile("[ ]*\\([^()]*(?:误诊|误认为)[^()]*\\)$");
    private static final Pattern CORRECTED = Pattern.compile(
            "^(?:.{2,}?[(,: ].{0,8}?|原\"?[^,;。()]{2,20}\"?)" + Spellings.alternation(Cues.words("correction"))
                    + "[: \"]*([^()\",;。]{2,})");

    private MistakenName() {}

    /// Whether a physician took the condition for one that it was not.
    static boolean diagnosed(Piece item) {
        return DIAGNOSED.matcher(item.text()).find();
    }

    /// The name that holds: the corrected one, or what was mistaken without the words that say so.
    static Piece meant(Piece name) {
        Matcher corrected = CORRECTED.matcher(name.text());
        if (corrected.find()) {
            return name.part(corrected.start(1), corrected.end(1));
        }
        Matcher lead = LEAD.matcher(name.text());
        Piece bare = lead.find() ? name.part(lead.end(), name.text().length()) : name;
        Matcher bracket = BRACKET.matcher(bare.text());
        return bracket.find() && bracket.start() > 1 ? bare.part(0, bracket.start()) : bare;
    }

    /// Whether a name is said to be wrong, and not what is right.
    static boolean open(Piece name) {
        return Cues.in(Cues.ERROR, name.text());
    }
}
