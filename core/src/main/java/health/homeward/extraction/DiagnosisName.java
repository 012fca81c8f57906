package health.homeward.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The condition that an item of a list names, parted from its code, its stage and the cues around it.
final class DiagnosisName {
    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Za-z0-9])([A-TV-Z]\\d{2}\\.[0-9xX]{1,3}(?:[xX]\\d{3})?(?:[+*]\\d*)?|(?<=[(\\t ])[A-TV-Z]\\d{2}(?=[)\\t ]|$))(?![A-Za-z0-9.])");
    private static final Pattern CODE_LABEL = Pattern
            .compile("[ (]*(?:疾病|形态学?|病理)?(?:编码|代码)?(?:ICD-?(?:10|O-?3)?)?(?:编码|代码)?[ :(]*$");
    /// A morphology code names the tumor's form, not the disease.
    private static final Pattern MORPHOLOGY = Pattern.compile("[ (]*(?:疾病编码|编码)?[ :]*M\\d{4,5}/\\d.*$");
    private static final Pattern LEAD = Pattern
            .compile("^(?:" + Spellings.alternation(Cues.words("suspected-lead")) + "|"
                    + Spellings.alternation(Cues.words("excluded")) + ")[:\\s]*");
    private static final String CUE = "(?:" + Spellings.alternation(Cues.words("suspected-tail")) + "|"
            + Spellings.alternation(Cues.words("excluded")) + ")";
    private static final Pattern TAIL = Pattern.compile("(?:[,\\s—–→\\-]*\\((?:均|现|目前)?" + CUE
            + "+\\)|[,\\s—–→\\-]*(?:均|都|皆|亦|现|基本|暂时?|目前|经[^,;。()]{1,12}|(?<=[,—–→\\-])[A-Za-z0-9\\p{IsHan}]{1,8})?"
            + CUE + ")+$");
    private static final Pattern DENIAL = Pattern
            .compile("(?:未见明确|未见明显|未见|未发现|不伴有?|未伴有?|没有|无明确|无)?(.+?)(?:的?证据|依据)?");
    private static final Pattern STAGE_BEHIND = Pattern
            .compile(
                    "[ ]?\\((?=[^()]*(?:T(?:is|[0-4xX])|[ⅠⅡⅢⅣIV〓l1]{1,3}[A-Ca-c]?\\d?期)|[A-Za-z][^()]*[级期分]\\))[^()]*\\)$");
    private static final Pattern BARE_STAGE = Pattern
            .compile("(?<=.{2})[ ,;]+(?=" + PathologyFindings.TNM + ")");
    private static final Pattern INNER_CUE = Pattern
            .compile("(\\([^()]{1,20}\\))(?:" + Spellings.alternation(Cues.words("suspected-lead"))
                    + ")[:\\s]*");

    /// Two conditions with nothing between them, as where blanks were lost.
    private static final Pattern RUN_TOGETHER = Pattern
            .compile("(\\p{IsHan}{2}病).*\\1|[^尿]病(?![变史性灶毒理足肾]|伴|并|合并|所致|引起)[\\p{IsHan}A-Z]{2,}"
                    + "(?:病|症|炎|癌|痛|死|竭)");

    /// What is given for a condition is part of no name.
    private static final Pattern DOSE = Pattern.compile("\\d[ ]?(?:mg|μg|ug|Gy)(?:/(?:m2|kg)|(?![A-Za-z/]))");

    private final Piece piece;
    private final Piece whole;
    private final @Nullable String code;

    private DiagnosisName(Piece piece, Piece whole, @Nullable String code) {
        this.piece = piece;
        this.whole = whole;
        this.code = code;
    }

    /// @param next the item behind, which may be the code of this one
    static DiagnosisName of(Piece item, Piece named, String next) {
        Matcher found = CODE.matcher(item.text());
        String code = found.find() ? found.group(1) : null;
        Piece name = named;
        if (code != null && name.text().length() >= found.start()) {
            name = name.part(0, found.start());
        } else if (code == null && CODE.matcher(next).matches()) {
            code = next;
        }
        Piece whole = withoutCodeLabel(name);
        return new DiagnosisName(stripped(withoutStage(whole)), whole, code);
    }

    /// The condition alone: cues at either end and unpaired brackets are left out.
    static Piece stripped(Piece item) {
        Piece piece = item;
        Matcher lead = LEAD.matcher(piece.text());
        if (lead.find() && lead.end() < piece.text().length()) {
            piece = piece.part(lead.end(), piece.text().length());
        }
        Matcher tail = TAIL.matcher(piece.text());
        if (tail.find() && tail.start() > 1) {
            piece = piece.part(0, tail.start());
        }
        if (piece.text().endsWith("(") || piece.text().endsWith("[")) {
            piece = piece.part(0, piece.text().length() - 1);
        }
        return piece;
    }

    /// Whether an item holds nothing but a code.
    static boolean isCode(String item) {
        return CODE.matcher(item).replaceAll("").isBlank();
    }

    DiagnosisName undenied() {
        Matcher denial = DENIAL.matcher(piece.text());
        return denial.matches()
                ? new DiagnosisName(piece.part(denial.start(1), denial.end(1)), whole, code)
                : this;
    }

    Piece piece() {
        return piece;
    }

    /// With a class or stage in brackets behind the name.
    Piece shown() {
        Matcher bracket = STAGE_BEHIND.matcher(whole.text());
        boolean behind = bracket.find() && whole.begin() + bracket.start() == piece.end();
        return behind ? piece.passage().piece(piece.begin(), whole.end()) : piece;
    }

    @Nullable
    String code() {
        return code;
    }

    boolean isWord() {
        return piece.text().replaceAll("[^\\p{IsHan}A-Za-z]", "").length() >= 2;
    }

    static boolean runsTogether(String text) {
        return RUN_TOGETHER.matcher(text).find();
    }

    /// Whether it certainly names one condition, not none and not several.
    boolean namesOne() {
        String text = piece.text();
        List<Piece> parts = piece.passage().split(piece, ",、?; \t");
        String first = parts.isEmpty() ? text : text.substring(0, parts.getFirst().end() - piece.begin());
        boolean disease = HistoryDiagnoses.namesDisease(first.replaceAll("\\([^()]*\\)", ""));
        return (code != null || disease) && !runsTogether(text) && !DOSE.matcher(text).find()
                && parts.stream().filter(part -> DiagnosisItems.isOne(part.text())).count() < 2;
    }

    /// As printed, without a cue behind the site in brackets (`(肝穿刺)符合肝细胞癌`).
    String printed() {
        Matcher inner = INNER_CUE.matcher(piece.text());
        return inner.lookingAt() && inner.end() < piece.text().length()
                ? piece.part(0, inner.end(1)).printed()
                        + piece.part(inner.end(), piece.text().length()).printed()
                : piece.printed();
    }

    /// How far it went is told apart, with or without brackets.
    private static Piece withoutStage(Piece whole) {
        Matcher bracket = STAGE_BEHIND.matcher(whole.text());
        boolean stage = bracket.find() && bracket.start() > 1
                && !HistoryDiagnoses.namesDisease(bracket.group());
        Piece name = stage ? whole.part(0, bracket.start()) : whole;
        Matcher bare = BARE_STAGE.matcher(name.text());
        return bare.find()
                && name.text().lastIndexOf('(', bare.start()) <= name.text().lastIndexOf(')', bare.start())
                        ? name.part(0, bare.start())
                        : name;
    }

    private static Piece withoutCodeLabel(Piece name) {
        Matcher form = MORPHOLOGY.matcher(name.text());
        Piece piece = form.find() ? name.part(0, form.start()) : name;
        Matcher label = CODE_LABEL.matcher(piece.text());
        return label.find() ? piece.part(0, label.start()) : piece;
    }
}
