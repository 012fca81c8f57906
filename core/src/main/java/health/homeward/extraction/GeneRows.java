package health.homeward.extraction;

import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.Fact.PathologyFinding.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tables of genes: a row for each, below a head that names the column of genes and that of what was found. What a cell
/// is shows in its own form, because empty cells leave no trace in a row.
final class GeneRows {
    private static final Pattern HEAD = Pattern
            .compile("(?=.*(?:基因|Gene).*\\t).*(?:变异|突变|丰度|频率|外显子|结果|位点|氨基酸|核苷酸|基因型|拷贝数).*");
    private static final Pattern GENE = Pattern
            .compile("(?:\\d{1,3}[.、]?[ ]?)?([A-Z][A-Z0-9]{1,8}(?:[:/\\-]{1,2}[A-Z0-9]{1,8}){0,3})"
                    + "(?:\\([A-Za-z0-9/\\-]{1,10}\\)|基因)?");
    private static final Pattern FOUND = Pattern.compile(
            ".*(?:c\\.[\\d*_\\-]|p\\.[A-Z(]|(?<![A-Za-z0-9])[A-Z]\\d{2,4}[A-Z*](?![A-Za-z0-9])|\\d+[ ]?(?:del|ins|dup)|扩增|缺失|插入|融合|重排"
                    + "|突变|变异|野生型|检出|阴性|阳性|杂合|纯合|代谢型|rs\\d+|\\*\\d+/\\*\\d+).*|[ACGT]/?[ACGT]|[-+]|无");
    private static final Pattern SHARE = Pattern
            .compile("(?:约|<|>|≤|≥)?\\d{1,3}(?:\\.\\d+)?[ ]?%(?:\\(.*\\))?|(?:CN|拷贝数)[=: ]*\\d.*");

    private static final Pattern SAID = Pattern.compile("检出|阴性|阳性|野生型|杂合|纯合|代谢型");
    /// Without one of these, a row may tell what was looked for.
    private static final Pattern VARIANT = Pattern
            .compile(
                    "c\\.[\\d*_\\-]|p\\.[A-Z(]|(?<![A-Za-z0-9])[A-Z]\\d{2,4}[A-Z*](?![A-Za-z0-9])|rs\\d+|\\*\\d+/");

    private GeneRows() {}

    static List<Fact> of(Passage passage) {
        List<Fact> facts = new ArrayList<>();
        boolean table = false;
        for (Piece row : passage.split(passage.all(), "\n")) {
            if (HEAD.matcher(row.text()).matches()) {
                table = true;
            } else if (table) {
                Fact fact = row.text().contains("\t") ? fact(row) : null;
                table = fact != null || row.text().contains("\t");
                if (fact != null) {
                    facts.add(fact);
                }
            }
        }
        return facts;
    }

    private static @Nullable Fact fact(Piece row) {
        List<Piece> cells = row.passage().split(row, "\t");
        Matcher gene = GENE.matcher(cells.getFirst().text());
        List<Piece> rest = cells.subList(1, cells.size());
        List<Piece> found = rest.stream().filter(cell -> FOUND.matcher(cell.text()).matches()).toList();
        if (!gene.matches() || found.isEmpty()) {
            return null;
        }
        List<Piece> shares = rest.stream().filter(cell -> SHARE.matcher(cell.text()).matches()).toList();
        boolean said = rest.stream().anyMatch(cell -> SAID.matcher(cell.text()).find());
        List<String> told = new ArrayList<>(found.stream()
                .filter(cell -> !said || !cell.text().equals("-"))
                .map(Piece::printed)
                .toList());
        if (shares.size() == 1 && !found.contains(shares.getFirst())) {
            told.add(shares.getFirst().printed());
        }
        String name = gene.group(1);
        boolean result = said || !shares.isEmpty()
                || found.stream().anyMatch(cell -> VARIANT.matcher(cell.text()).find());
        List<Doubt> doubts = result ? List.of() : List.of(Doubts.meaning(row));
        return new Fact.PathologyFinding(row.source("pathology-finding/" + name, doubts), Aspect.MARKER,
                row.printed(), name, String.join(" ", told));
    }
}
