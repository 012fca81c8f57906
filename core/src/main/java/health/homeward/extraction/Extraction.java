package health.homeward.extraction;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a document states, as facts.
public final class Extraction {
    private Extraction() {}

    /// Changes with every change of rules or tables; part of the key under which results are kept.
    public static String version() {
        return "23";
    }

    /// The facts of a document, ordered by page and place. The same input gives the same facts.
    ///
    /// @param pages must hold every page of the document's parts
    public static List<Fact> extract(Document document, Map<PageRef, Page> pages) {
        Paper paper = new Paper(document, pages);
        List<Fact> facts = new ArrayList<>();
        facts.addAll(Diagnoses.of(paper));
        facts.addAll(ReportFindings.of(paper));
        facts.addAll(PathologyFindings.of(paper));
        facts.addAll(Allergies.of(paper));
        facts.addAll(Mentions.of(paper));
        if (document.kind() == DocumentKind.FRONT_SHEET) {
            facts.addAll(ProcedureTables.of(paper, pages, List.copyOf(facts)));
        }
        facts.addAll(FollowUps.of(paper));
        List<Fact> results = LabRows.of(document, pages);
        facts.addAll(results);
        facts.addAll(Cultures.of(paper, results));
        facts.addAll(Medicines.of(paper, pages));
        facts.addAll(VitalSigns.of(paper));
        facts.addAll(Stays.of(paper));
        facts.sort(ReadingOrder.of(document, pages));
        return List.copyOf(facts);
    }

    /// A laboratory row after a person changed some of its words: value, comparator, limits, UCUM unit and flag follow
    /// from result, unit and range.
    public static Fact.LabResult corrected(Fact.LabResult changed) {
        return CorrectedResult.of(changed);
    }

    /// English for what needs no translator: numbers with units, dates, codes. Null for everything else; names of
    /// diseases and medicines are never put into English here.
    public static @Nullable String english(Fact fact) {
        return FactEnglish.of(fact);
    }
}
