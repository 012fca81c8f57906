package health.homeward.extraction;

import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention.Family;
import health.homeward.document.Fact.Mention.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What readiness asks of a stay beyond tests and operations: that treatment was given, what was implanted, how the
/// person was at discharge. One mention for each place that says so.
final class Treatments {
    private static final Set<DocumentKind> OF_A_STAY = EnumSet.of(DocumentKind.DISCHARGE_SUMMARY,
            DocumentKind.FRONT_SHEET, DocumentKind.DIAGNOSIS_CERTIFICATE);
    private static final Pattern GIVEN = Pattern.compile("(?:予以|给予|予|经)([^,;。]{1,40}?(?:治疗|处理))");

    private Treatments() {}

    static void of(Paper paper, Section section, List<Fact> facts) {
        switch (section.id()) {
            case "hospital-course" -> given(paper.passage(section), facts);
            case "implants" -> whole(paper.passage(section), Family.TREATMENT, facts);
            case "discharge-condition" -> {
                if (OF_A_STAY.contains(paper.kind())) {
                    whole(paper.passage(section), Family.CONDITION, facts);
                }
            }
            default -> {
                // Other sections tell nothing of the kind.
            }
        }
    }

    private static void given(Passage passage, List<Fact> facts) {
        for (Piece sentence : passage.sentences()) {
            Matcher matcher = GIVEN.matcher(sentence.text());
            if (matcher.find() && !Cues.in(Cues.NOT_DONE, sentence.text().substring(0, matcher.start()))) {
                mention(sentence.part(matcher.start(1), matcher.end(1)), Family.TREATMENT, facts);
                return;
            }
        }
    }

    private static void whole(Passage passage, Family family, List<Fact> facts) {
        Piece all = passage.all();
        if (all.text().length() > 2) {
            mention(all, family, facts);
        }
    }

    private static void mention(Piece piece, Family family, List<Fact> facts) {
        facts.add(new Fact.Mention(piece.source("mention/" + family), family, piece.printed(),
                Status.PERFORMED, null, null));
    }
}
