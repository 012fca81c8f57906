package health.homeward.document;

import java.util.List;

/// Whether a page can be relied on, in words for the person who photographed it.
///
/// @param say what is wrong, where, what to do; empty when good
/// @param sayZh the same in Chinese
public record PageQuality(Verdict verdict, List<Reason> reasons, String say, String sayZh) {
    public static final PageQuality UNDISTURBED = new PageQuality(Verdict.GOOD, List.of(), "", "");

    /// What to do with the page.
    public enum Verdict {
        GOOD, CHECK, RETAKE
    }

    /// What is wrong with it.
    public enum Reason {
        BLUR, MOTION, DARK, FAINT, SMALL, GLARE, CUT_OFF, CROOKED, BLANK, LIMIT
    }

    public PageQuality {
        reasons = List.copyOf(reasons);
    }
}
