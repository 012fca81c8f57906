package health.homeward.extraction;

import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.ImagingFinding.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The statements of imaging, ultrasound, endoscopy and physiological reports, sentence by sentence, verbatim.
final class ReportFindings {
    static final Set<DocumentKind> KINDS = EnumSet.of(DocumentKind.IMAGING_REPORT,
            DocumentKind.ULTRASOUND_REPORT,
            DocumentKind.ENDOSCOPY_REPORT, DocumentKind.PHYSIOLOGICAL_TEST_REPORT);
    private static final Pattern ADVICE = Pattern
            .compile("^(?:建议|必要时|请结合|结合临床|随访|复查|定期|请随诊|请临床|随诊|短期复查|进一步检查).*");
    private static final Pattern NUMBER = Pattern
            .compile("^(?:\\(?\\d{1,2}[)、]|\\d{1,2}\\.(?!\\d)|[①-⑳])[ ]*");

    private static final Pattern LABELLED = Pattern.compile("[^,。;]{0,12}:|本报告|此报告|注意|温馨|请");

    private ReportFindings() {}

    static List<Fact> of(Paper paper) {
        List<Fact> facts = new ArrayList<>();
        boolean unnamed = paper.kind() == DocumentKind.UNKNOWN && paper.sections()
                .stream()
                .anyMatch(section -> section.id().equals("findings"));
        if (!KINDS.contains(paper.kind()) && !unnamed) {
            return facts;
        }
        String examination = examination(paper);
        for (Section section : paper.sections()) {
            Part part = part(section.id(), paper.kind());
            if (section.id().isEmpty() && paper.sections().stream().noneMatch(ReportFindings::isFindings)) {
                unheaded(paper.passage(section), examination, facts);
            }
            if (part != null) {
                Passage passage = paper.passage(section);
                for (Piece item : DiagnosisItems.numbered(passage)) {
                    passage.split(item, Passage.SENTENCE)
                            .forEach(sentence -> sentence(unnumbered(sentence), part, examination, facts));
                }
            }
        }
        return facts;
    }

    private static boolean isFindings(Section section) {
        return section.id().equals("findings") || section.id().equals("microscopic");
    }

    /// Paragraphs that end as sentences do, on a report that gives its findings no heading.
    private static void unheaded(Passage passage, @Nullable String examination, List<Fact> facts) {
        for (Piece paragraph : passage.split(passage.all(), "\n")) {
            boolean closed = paragraph.end() < passage.text().length()
                    && passage.text().charAt(paragraph.end()) == '。';
            if (closed && !LABELLED.matcher(paragraph.text()).lookingAt()) {
                passage.split(paragraph, Passage.SENTENCE)
                        .forEach(one -> sentence(unnumbered(one), Part.FINDINGS, examination, facts));
            }
        }
    }

    private static @Nullable Part part(String id, DocumentKind kind) {
        return switch (id) {
            case "findings", "comparison" -> Part.FINDINGS;
            case "microscopic" -> kind == DocumentKind.ENDOSCOPY_REPORT ? Part.FINDINGS : null;
            case "impression", "diagnosis" -> Part.IMPRESSION;
            case "recommendation" -> Part.RECOMMENDATION;
            default -> null;
        };
    }

    private static @Nullable String examination(Paper paper) {
        for (Section section : paper.sections()) {
            if (section.id().equals("examination-site")) {
                List<Piece> first = paper.passage(section).split(paper.passage(section).all(), "\n。;\t");
                if (!first.isEmpty()) {
                    return first.getFirst().printed();
                }
            }
        }
        return paper.document().title().isBlank() ? null : paper.document().title();
    }

    private static void sentence(Piece sentence, Part part, @Nullable String examination, List<Fact> facts) {
        if (sentence.text().length() < 2) {
            return;
        }
        int cut = part == Part.FINDINGS ? -1 : adviceIn(sentence);
        if (cut > 0) {
            add(sentence.part(0, cut), part, examination, facts);
            add(sentence.part(cut, sentence.text().length()), Part.RECOMMENDATION, examination, facts);
        } else {
            add(sentence, cut == 0 ? Part.RECOMMENDATION : part, examination, facts);
        }
    }

    /// Where advice begins in an impression, -1 when there is none.
    private static int adviceIn(Piece sentence) {
        for (Piece clause : sentence.clauses()) {
            if (ADVICE.matcher(clause.text()).matches()) {
                return clause.begin() - sentence.begin();
            }
        }
        return -1;
    }

    private static void add(Piece piece, Part part, @Nullable String examination, List<Fact> facts) {
        if (!piece.isEmpty()) {
            facts.add(new Fact.ImagingFinding(piece.source("imaging-finding"), part, piece.printed(),
                    examination));
        }
    }

    static Piece unnumbered(Piece piece) {
        var matcher = NUMBER.matcher(piece.text());
        return matcher.find() ? piece.part(matcher.end(), piece.text().length()) : piece;
    }
}
