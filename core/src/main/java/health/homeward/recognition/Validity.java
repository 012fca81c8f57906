package health.homeward.recognition;

import health.homeward.document.DocumentKind;
import health.homeward.document.Layer;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a paper says of its own validity.
///
/// @param isVoid it says that it is void
/// @param unreliable its specimen was spoilt, it says, and its results are for information only
/// @param corrects it says that it replaces an earlier one
/// @param adds it says that it adds to an earlier one
record Validity(boolean isVoid, boolean unreliable, boolean corrects, boolean adds) {
    private static final Map<String, Terms> WORDS = Terms.read(Validity.class, "validity.tsv")
            .stream()
            .collect(Collectors.toMap(row -> row.cell(0), Function.identity()));
    private static final Set<String> ALONE = Set.copyOf(row("alone"));
    private static final Pattern VOID = Pattern
            .compile(".*(?:" + words("subject") + ").{0,8}(?:" + words("void") + ").*");
    private static final Pattern FORMER_VOID = Pattern
            .compile(".*(?:" + words("former") + ").{0,20}(?:" + words("void") + ").*");
    private static final Pattern FORMER = Pattern.compile(words("former"));
    private static final Pattern CONDITIONAL = Pattern.compile(words("conditional"));
    private static final Pattern SPECIMEN = Pattern.compile(words("specimen"));
    /// Outside of laboratory reports the same words may be findings: a clot in the bladder.
    private static final Pattern SAMPLE = Pattern.compile(words("sample"));
    private static final Pattern DENIED = Pattern.compile(words("denied"));
    private static final Pattern REMEDY = Pattern.compile(words("remedy"));
    private static final Pattern CORRECTS = Pattern.compile(words("corrects"));
    private static final Pattern PREVAILS = Pattern.compile(words("prevails"));
    private static final Pattern ADDS = Pattern.compile(words("adds"));
    /// In these a row is void, not the paper.
    private static final Set<DocumentKind> LISTS = EnumSet.of(DocumentKind.ORDER_SHEET,
            DocumentKind.MEDICATION_LIST, DocumentKind.PRESCRIPTION, DocumentKind.INVOICE);
    private static final int HEAD_ROWS = 8;

    static Validity of(Gathered paper, DocumentKind kind, Map<PageRef, Page> pages) {
        boolean report = Binding.isReport(kind) || kind == DocumentKind.UNKNOWN;
        List<Row> rows = paper.fragments().stream().flatMap(fragment -> fragment.rows().stream()).toList();
        List<String> sentences = report ? sentences(rows) : List.of();
        List<String> clauses = sentences.stream()
                .flatMap(sentence -> Arrays.stream(sentence.split("[,\\t]")))
                .toList();
        String title = titles(paper);
        boolean corrects = CORRECTS.matcher(title).find()
                || clauses.stream()
                        .anyMatch(clause -> FORMER_VOID.matcher(clause).matches()
                                && !CONDITIONAL.matcher(clause).find())
                || (report && sentences.stream().anyMatch(text -> PREVAILS.matcher(text).find()));
        boolean isVoid = (!LISTS.contains(kind) && isMarked(paper, rows, pages))
                || clauses.stream().anyMatch(Validity::isVoid);
        boolean unreliable = sentences.stream()
                .anyMatch(text -> isUnreliable(text)
                        && (kind == DocumentKind.LAB_REPORT || SAMPLE.matcher(text).find()));
        return new Validity(isVoid, unreliable, corrects, !corrects && ADDS.matcher(title).find());
    }

    private static boolean isVoid(String clause) {
        return VOID.matcher(clause).matches() && !FORMER.matcher(clause).find()
                && !CONDITIONAL.matcher(clause).find();
    }

    private static boolean isUnreliable(String sentence) {
        return SPECIMEN.matcher(sentence).find() && REMEDY.matcher(sentence).find()
                && !DENIED.matcher(sentence).find();
    }

    /// Whether a stamp, a row, or a piece of the head says nothing but that the paper is void.
    private static boolean isMarked(Gathered paper, List<Row> rows, Map<PageRef, Page> pages) {
        Stream<String> whole = rows.stream().map(Row::compact);
        Stream<String> head = paper.fragments()
                .stream()
                .flatMap(fragment -> fragment.rows().stream().limit(HEAD_ROWS))
                .flatMap(row -> Arrays.stream(row.folded().split("\t")));
        Stream<String> stamps = paper.fragments()
                .stream()
                .map(Fragment::part)
                .flatMap(part -> pages.get(part.page()) == null
                        ? Stream.empty()
                        : pages.get(part.page())
                                .lines()
                                .stream()
                                .filter(line -> line.layer() == Layer.STAMP
                                        && part.area().containsCentreOf(line.box())))
                .map(line -> Folded.of(line.text()));
        return Stream.of(whole, head, stamps)
                .flatMap(texts -> texts)
                .anyMatch(text -> ALONE.contains(
                        text.replaceAll("[^\\p{IsHan}A-Za-z]", "").toUpperCase(Locale.ROOT)));
    }

    private static String titles(Gathered paper) {
        return paper.fragments()
                .stream()
                .filter(fragment -> fragment.title() != null)
                .map(fragment -> fragment.rows().get(fragment.title().row()).compact())
                .collect(Collectors.joining("\n"))
                .toUpperCase(Locale.ROOT);
    }

    /// Sentences, also those that run over the end of a row.
    private static List<String> sentences(List<Row> rows) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String next = i + 1 < rows.size() ? rows.get(i + 1).folded() : "";
            sentences.addAll(Arrays.asList((rows.get(i).folded() + next).replace(" ", "").split("[。;]")));
        }
        return sentences;
    }

    private static List<String> row(String use) {
        Terms row = WORDS.get(use);
        if (row == null) {
            throw new IllegalStateException("no words for " + use);
        }
        return row.spellings(1);
    }

    private static String words(String use) {
        return String.join("|", row(use));
    }
}
