package health.homeward.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stains and genes with their results: `CK7(+)`, `Ki-67(约30%+)`, `CK、P40(-)`, `EGFR 21外显子L858R突变`.
final class Markers {
    /// @param piece name and result as they stand
    record Marker(Piece piece, String name, String result) {}

    private static final String LIST = Spellings.alternation(Cues.words("marker-list"));
    private static final String QUALIFIER = Spellings.alternation(Cues.words("marker-qualifier"));
    private static final String NAME = "[A-Za-zα-ωΑ-Ω][A-Za-z0-9α-ωΑ-Ω\\-./]*(?: ?(?:[A-Z]\\d|pan|RNA|D1|E1|A[0-9]?)(?![A-Za-z]))?"
            + "(?:\\((?=[0-9/\\-]*[A-Za-z])[A-Za-z0-9/\\-]{1,10}\\)(?=[ ]?" + QUALIFIER + "*\\())?";
    private static final Pattern BRACKET = Pattern
            .compile(
                    "((?:" + NAME + "[、/ 和及]{0,2}){1,12}?|EBER原位杂交|EBER)(?:[ ]*" + LIST + "|[ ]*(" + QUALIFIER
                            + "+))?[ ]*\\(([^()]{1,24})\\)");
    private static final Pattern EACH = Pattern
            .compile("[^、 和及(]+(?:\\([^()]*\\))?(?: (?:D1|E1|RNA|pan|A\\d?))?");
    private static final Pattern RESULT = Pattern
            .compile(
                    "(?!.*\\d=)(?:(?:TPS|CPS).*|.*(?:[+±]|阳性|阴性|\\d%|野生|突变|缺失|扩增|\\d分|保留|表达|弱|散在|灶).*|.*十+|一|-+|-[,/ ].*|[0-3])");
    /// A plus and a minus are often read as the numerals that look like them.
    private static final Pattern SIGNS = Pattern.compile("十(?=[十+)）]*$)|^[一—]$");
    private static final Pattern INDEX = Pattern.compile(
            "(?<![A-Za-z])(Ki-?67|PD-L1|ER|PR|AR|HER-?2|C-?erbB-2|P53|P16)(?![A-Za-z0-9])(?:\\([A-Za-z0-9\\-]{1,8}\\))?"
                    + "[ ]?[:]?[ ]?(?:阳性细胞(?:率|比例|数)?|阳性率|阳性指数|标记指数|增殖指数|指数|表达|评分|蛋白)?[ :]*"
                    + "((?:TPS|CPS)?[ :=]*(?:约|<|>|≥|≤)?(?:\\d{1,3}(?:-\\d{1,3})?%[+]?|(?<=(?:CPS|TPS)[ :=]?)\\d{1,3}|[0-3]\\+|阳性|阴性|野生型|突变型)(?:\\([^()]{1,16}\\))?)");
    private static final Pattern GENE = Pattern.compile(
            "(?<![A-Za-z])((?:EGFR|KRAS|NRAS|BRAF|ALK|ROS1|HER-?2|ERBB2|MET|RET|NTRK1/2/3|NTRK[123]?|PIK3CA|TP53|BRCA1/2|BRCA[12]|IDH1/2|IDH[12]|CDKN2A/B|CDKN2A|MYC|BCL[26]|JAK2|BCR[-:]{1,2}ABL1?|NPM1|FLT3|KIT|PDGFRA|TERT|MGMT|1p/19q|IGH::BCL2|MLH1|MSH2|MSH6|PMS2|UGT1A1|FISH|[A-Z][A-Z0-9]{1,7}(?::{1,2}|-)[A-Z][A-Z0-9]{1,7}(?=融合))(?:基因)?)(?:\\([A-Za-z0-9.;:\\-]{1,14}\\))?(?:检测(?:结果)?)?[ :\\t]*"
                    + "([^,;。、()]{0,24}?(?:(?:重排|断裂|扩增|缺失|突变|融合基因|融合)(?:阴性|阳性)|野生型|突变|缺失(?!突变)|扩增|重排|融合|阳性|阴性|未检出(?:(?:明确|可疑|已知)?(?:致病|有害)性?(?:变异|突变)|(?!突变))|甲基化|19[ ]?del|(?:p\\.)?[A-Z]\\d{2,4}[A-Z](?![A-Za-z0-9])(?:[ ]?突变)?)(?!率)(?:[ ]?\\([^()]{1,30}\\)(?=[ ]?(?:阳性|阴性|检出|未检出)))?(?:〓[^,;。、()]{0,6}|[ :\\t]*(?:未检出|未见|检出|阴性|阳性))?)");
    private static final Pattern BURDEN = Pattern
            .compile("(?<![A-Za-z])(TMB)[ :\\t]*(?:为|约)?([<>]?\\d+(?:\\.\\d+)?[ ]?(?:[Mm]uts?/Mb|个突变/Mb))");
    private static final Pattern INSTABILITY = Pattern
            .compile("(?<![A-Za-z])(MSI-H|MSI-L|MSS|pMMR|dMMR)(?![A-Za-z])");
    private static final Pattern GENE_WORD = Pattern.compile("基因$");
    private static final Pattern CONTROL = Pattern.compile("对照");

    private static final Pattern NOT_TESTED = Pattern
            .compile(Spellings.alternation(Cues.words("not-tested")) + "(?!出|到|测到|见)");
    private static final Pattern NEXT = Pattern.compile("[A-Za-z;。\\n]");
    /// What stands behind a variant and says whether it was looked for and found.
    private static final Pattern OUTCOME = Pattern
            .compile("[ :\\t]*[(:,]?[ ]*(?:结果|检测|突变|融合|重排|扩增|基因|为|均|[ :])*("
                    + Spellings.alternation(Cues.words("not-found")) + ")[)]?");
    private static final Pattern SAID = Pattern.compile("阳性|阴性|野生|检出|未见|未发现|未检测到");
    private static final Pattern DENIED_LIST = Pattern
            .compile("(?:^|[ \\t])(未检出|未检测到|未发现|未见|阴性)(?:的)?(?:基因|变异|突变|位点|融合|[ ])*:[^:。;]*$");
    private static final Pattern DENIED = Pattern
            .compile("(未检出|未检测到|未发现|未见)(?:明确|有|到|[ ])*[^,:。;]*$");
    /// A variant is no gene of its own.
    private static final Pattern VARIANT = Pattern.compile("(?:p\\.)?[A-Z]\\d{2,4}[A-Z]");

    private Markers() {}

    static List<Marker> in(Piece sentence) {
        List<Marker> found = new ArrayList<>();
        bracketed(sentence, found);
        plain(sentence, INDEX, found);
        plain(sentence, GENE, found);
        plain(sentence, BURDEN, found);
        Matcher matcher = INSTABILITY.matcher(sentence.text());
        while (matcher.find()) {
            Piece piece = sentence.part(matcher.start(), matcher.end());
            found.add(new Marker(piece, matcher.group().startsWith("MS") ? "MSI" : "MMR", piece.printed()));
        }
        return found;
    }

    private static void bracketed(Piece sentence, List<Marker> found) {
        Matcher matcher = BRACKET.matcher(sentence.text());
        while (matcher.find()) {
            boolean control = CONTROL.matcher(sentence.text()
                    .substring(Math.max(0, matcher.start() - 4), matcher.start())).find();
            if (control || !RESULT.matcher(matcher.group(3)).matches()
                    || NOT_TESTED.matcher(matcher.group(3)).lookingAt()) {
                continue;
            }
            boolean qualified = matcher.group(2) != null;
            String result = sentence
                    .part(qualified ? matcher.start(2) : matcher.start(3),
                            qualified ? matcher.end() : matcher.end(3))
                    .printed();
            result = SIGNS.matcher(result)
                    .replaceAll(sign -> sign.group().equals("十") ? "+" : "-");
            Matcher name = EACH.matcher(matcher.group(1));
            while (name.find()) {
                if (VARIANT.matcher(name.group()).matches() && name.start() > 0) {
                    Marker gene = found.removeLast();
                    found.add(new Marker(gene.piece(), gene.name(),
                            sentence.part(matcher.start() + name.start(), matcher.end()).printed()));
                    continue;
                }
                Piece piece = sentence.part(matcher.start() + name.start(), matcher.end());
                found.add(new Marker(piece, name.group(), result));
            }
        }
    }

    /// What a list of variants is told to be before it: `未检出:ALK融合、ROS1融合`, `未见EGFR突变、ALK融合`.
    private static String deniedBefore(String before) {
        Matcher list = DENIED_LIST.matcher(before);
        if (list.find()) {
            return " " + list.group(1);
        }
        Matcher denied = DENIED.matcher(before);
        return denied.find() ? " " + denied.group(1) : "";
    }

    private static String upToNext(String behind) {
        Matcher next = NEXT.matcher(behind);
        return next.find() ? behind.substring(0, next.start()) : behind;
    }

    private static void plain(Piece sentence, Pattern pattern, List<Marker> found) {
        Matcher matcher = pattern.matcher(sentence.text());
        while (matcher.find()) {
            Matcher outcome = OUTCOME.matcher(sentence.text())
                    .region(matcher.end(), sentence.text().length());
            boolean told = pattern.equals(GENE) && outcome.lookingAt();
            boolean untested = pattern.equals(GENE) && NOT_TESTED
                    .matcher(matcher.group(2) + upToNext(sentence.text().substring(matcher.end())))
                    .find();
            Piece piece = sentence.part(matcher.start(), told ? outcome.end() : matcher.end());
            boolean covered = found.stream()
                    .anyMatch(marker -> marker.piece().begin() < piece.end()
                            && piece.begin() < marker.piece().end());
            String result = sentence.part(matcher.start(2), told ? outcome.end() : matcher.end(2)).printed();
            String denied = pattern.equals(GENE) && !SAID.matcher(result).find()
                    ? deniedBefore(sentence.text().substring(0, matcher.start()))
                    : "";
            if (!covered && !untested) {
                found.add(new Marker(piece, GENE_WORD.matcher(matcher.group(1).strip()).replaceAll(""),
                        result + denied));
            }
        }
    }
}
