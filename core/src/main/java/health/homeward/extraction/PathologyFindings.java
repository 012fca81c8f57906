package health.homeward.extraction;

import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.PathologyFinding.Aspect;
import health.homeward.terminology.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Specimen, descriptions, diagnosis, stains, genes, stage and nodes of pathology and genetic reports.
final class PathologyFindings {
    static final Pattern TNM = Pattern.compile(
            "(?<![A-Za-z])(?:[ycpra]{0,3})T(?:is|[0-4Xx〓])[a-d]?(?:\\([^)]{1,6}\\))?[, ]*[ycp]{0,2}N[0-3Xx〓][a-c]?(?:\\([^)]{1,8}\\))?(?:[, ]*[ycp]{0,2}M[01Xx〓][a-c]?)?");
    private static final Pattern STAGE = Pattern
            .compile("(?<![A-Za-z0-9])(?:[ⅠⅡⅢⅣ〓]|I{1,3}|IV|[1lL|I]{2,3})[A-Ca-c]?[1-3]?期");
    private static final Pattern TUMOUR = Pattern.compile("癌|瘤|白血病|恶性");
    private static final Pattern NODES = Pattern
            .compile("(\\d{1,3})/(\\d{1,3})枚?|(?<=淋巴结)[^,;。]{0,20}?\\((\\d{1,3})/(\\d{1,3})\\)");

    private static final Pattern STATION = Pattern
            .compile(
                    "(?:(?:第|No\\.?|[左右双])?[ ]?[0-9]{1,2}[A-Za-z]{0,2}[LR]?[ ]?[组区]?|\\p{IsHan}{1,10})[ ]?[:(]?[ ]?$",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> UNNAMED = Set.of("", "labelled");
    private static final Pattern OUTCOME = Pattern
            .compile(
                    "阳性|阴性|野生|检出|未见|c\\.|p\\.|[A-Z]\\d{2,4}[A-Z]|\\d[ ]?(?:del|ins|%)|MSS|MSI-|MMR|TPS|CPS|/Mb");

    private PathologyFindings() {}

    static List<Fact> of(Paper paper) {
        List<Fact> facts = new ArrayList<>();
        if (paper.kind() != DocumentKind.PATHOLOGY_REPORT && paper.kind() != DocumentKind.GENETIC_REPORT) {
            return facts;
        }
        for (Section section : paper.sections()) {
            Aspect aspect = aspect(section.id());
            Passage passage = paper.passage(section);
            boolean genetic = paper.kind() == DocumentKind.GENETIC_REPORT;
            List<Fact> rows = genetic ? GeneRows.of(passage) : List.of();
            facts.addAll(rows);
            if (aspect == null) {
                if (genetic && UNNAMED.contains(section.id())) {
                    told(passage, facts);
                }
                continue;
            }
            if (!rows.isEmpty()) {
                told(passage, facts);
                continue;
            }
            String cut = aspect == Aspect.SPECIMEN ? "。;\n\t" : "。;\n";
            for (Piece sentence : passage.split(passage.all(), cut)) {
                sentence(ReportFindings.unnumbered(sentence), aspect, facts);
            }
        }
        return facts;
    }

    /// Results that a genetic report tells under no heading; what it looked for is no result.
    private static void told(Passage passage, List<Fact> facts) {
        for (Piece sentence : passage.split(passage.all(), "。;\n")) {
            if (!sentence.text().contains("\t")) {
                markers(Markers.in(sentence)
                        .stream()
                        .filter(marker -> OUTCOME.matcher(Folded.of(marker.result())).find())
                        .toList(), facts);
            }
        }
    }

    private static @Nullable Aspect aspect(String id) {
        return switch (id) {
            case "specimen", "specimens-taken" -> Aspect.SPECIMEN;
            case "gross" -> Aspect.GROSS;
            case "microscopic", "special-stains" -> Aspect.MICROSCOPIC;
            case "pathological-diagnosis", "diagnosis", "frozen-diagnosis", "impression" -> Aspect.DIAGNOSIS;
            case "immunohistochemistry", "molecular" -> Aspect.MARKER;
            case "staging" -> Aspect.STAGE;
            default -> null;
        };
    }

    private static void sentence(Piece sentence, Aspect aspect, List<Fact> facts) {
        if (sentence.text().length() < 2) {
            return;
        }
        List<Markers.Marker> markers = aspect == Aspect.SPECIMEN || aspect == Aspect.GROSS
                ? List.of()
                : Markers.in(sentence);
        markers(markers, facts);
        if (aspect == Aspect.DIAGNOSIS || aspect == Aspect.STAGE || aspect == Aspect.MICROSCOPIC) {
            stages(sentence, TNM, "TNM", facts);
            stages(sentence, STAGE, "stage", facts);
            nodes(sentence, facts);
        }
        boolean whole = aspect != Aspect.STAGE && (aspect != Aspect.MARKER || markers.isEmpty());
        if (whole) {
            Aspect kept = aspect == Aspect.MARKER ? Aspect.MICROSCOPIC : aspect;
            facts.add(
                    new Fact.PathologyFinding(sentence.source("pathology-finding"), kept, sentence.printed(),
                            null,
                            null));
        }
    }

    private static void markers(List<Markers.Marker> markers, List<Fact> facts) {
        markers.forEach(marker -> facts.add(new Fact.PathologyFinding(
                marker.piece().source("pathology-finding/" + marker.name()), Aspect.MARKER,
                marker.piece().printed(), marker.name(), marker.result())));
    }

    /// Stage and genes that stand with a diagnosis on any paper.
    static void stagesOf(Piece diagnosis, List<Fact> facts) {
        if (diagnosis.passage().paper().kind() == DocumentKind.PATHOLOGY_REPORT) {
            return;
        }
        stages(diagnosis, TNM, "TNM", facts);
        if (TUMOUR.matcher(diagnosis.text()).find()) {
            stages(diagnosis, STAGE, "stage", facts);
            markers(Markers.in(diagnosis), facts);
        }
    }

    private static void stages(Piece sentence, Pattern pattern, String axis, List<Fact> facts) {
        Matcher matcher = pattern.matcher(sentence.text());
        while (matcher.find()) {
            Piece stage = sentence.part(matcher.start(), matcher.end());
            facts.add(new Fact.PathologyFinding(stage.source("pathology-finding/" + axis), Aspect.STAGE,
                    stage.printed(), axis, stage.printed()));
        }
    }

    private static void nodes(Piece sentence, List<Fact> facts) {
        boolean ofNodes = false;
        for (Piece clause : sentence.clauses()) {
            ofNodes = ofNodes || clause.text().contains("淋巴结");
            Matcher matcher = NODES.matcher(clause.text());
            while (ofNodes && matcher.find()) {
                boolean bare = matcher.group(1) != null;
                int positive = Integer.parseInt(bare ? matcher.group(1) : matcher.group(3));
                int all = Integer.parseInt(bare ? matcher.group(2) : matcher.group(4));
                if (positive <= all) {
                    Piece place = clause.part(station(clause.text(), matcher.start()), matcher.end());
                    facts.add(new Fact.PathologyFinding(place.source("pathology-finding/nodes"), Aspect.STAGE,
                            clause.printed(), "lymph nodes", positive + "/" + all));
                }
            }
        }
    }

    /// Where the words before a count begin that say which nodes they are: `第11组 2/2`.
    private static int station(String clause, int count) {
        Matcher named = STATION.matcher(clause.substring(0, count));
        return named.find() ? named.start() : count;
    }
}
