package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.DocumentPart;
import health.homeward.document.Fact;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.Region;
import health.homeward.document.Table;
import health.homeward.terminology.Folded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Operations in the table of a front sheet: one in each row under the heading of their names.
final class ProcedureTables {
    private static final Pattern NAME = Pattern.compile("手术(?:及|、|与)?操作名称|手术名称");
    private static final Pattern DATE = Pattern.compile("手术(?:(?:及|、|与)?操作)?日期");

    private ProcedureTables() {}

    /// Without those that are `known` from the text.
    static List<Fact> of(Paper paper, Map<PageRef, Page> pages, List<Fact> known) {
        List<Fact> facts = new ArrayList<>();
        for (DocumentPart part : paper.document().parts()) {
            for (Table table : Objects.requireNonNull(pages.get(part.page())).tables()) {
                if (part.area().containsCentreOf(table.box())) {
                    rows(paper, part.page(), table, facts);
                }
            }
        }
        facts.removeIf(fact -> known.stream().anyMatch(other -> same(other, fact)));
        return facts;
    }

    private static boolean same(Fact one, Fact other) {
        return one instanceof Fact.Procedure first && other instanceof Fact.Procedure second
                && Folded.of(first.name()).equals(Folded.of(second.name()));
    }

    private static void rows(Paper paper, PageRef page, Table table, List<Fact> facts) {
        int name = -1;
        int date = -1;
        for (List<Cell> row : table.rows()) {
            int heading = column(row, NAME);
            if (heading >= 0) {
                name = heading;
                date = column(row, DATE);
                continue;
            }
            if (name >= 0) {
                row(paper, page, row.get(name), date < 0 ? null : row.get(date), facts);
            }
        }
    }

    private static void row(Paper paper, PageRef page, Cell name, @Nullable Cell date, List<Fact> facts) {
        if (name.box() == null || !Procedures.isName(Folded.of(name.text()))) {
            return;
        }
        LocalDate day = date == null ? null : Dates.in(Folded.of(date.text()), paper.document().date());
        List<Region> regions = new ArrayList<>(List.of(new Region(page, name.box())));
        Box dated = date == null ? null : date.box();
        if (day != null && dated != null) {
            regions.add(new Region(page, dated));
        }
        facts.add(new Fact.Procedure(
                paper.sources().of("procedure", name.read(), regions, name.confidence(), name.doubts()),
                name.read(), day, false));
    }

    private static int column(List<Cell> row, Pattern heading) {
        for (int i = 0; i < row.size(); i++) {
            if (heading.matcher(Folded.of(row.get(i).text()).replace(" ", "")).matches()) {
                return i;
            }
        }
        return -1;
    }
}
