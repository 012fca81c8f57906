package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.DocumentDate;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Medication.ListKind;
import health.homeward.document.Region;
import health.homeward.extraction.MedicineToken.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Medicine lines in lists and sentences: those outside of tables that were read as tables.
final class MedicineText {
    /// One line with two doses in turn.
    private static final Pattern TWO_DOSES = Pattern.compile("\\d[ ]?[A-Za-zμµ片粒]{1,3}[ ]?(?:与|和|及)[ ]?\\d");
    /// A dose that changes, told right behind the line.
    private static final Pattern TAPER = MedicineWords.pattern("[ ,、(]*\\p{IsHan}{0,4}", "taper-behind", "");
    private static final Pattern ITEM = Pattern
            .compile("\\s*(?:\\(?\\d{1,2}[.、)]|[①-⑳⒈-⒛]|[一二三四五六七八九十]{1,2}、)");
    private static final Pattern LATER = Pattern
            .compile("(?:\\d[ ]?个?(?:天|日|周|月)|正常|消失|好转|缓解|稳定|愈合|恢复)后[^,;。]{0,3}?(?:停|减|改|加|换|早|晚|再|\\d)"
                    + "|(?<![餐饭睡晨])时(?:口?服|使?用)");
    /// The end of a course that is told with its length.
    private static final Pattern COURSE_ENDS = Pattern.compile("^[ ]*(?:\\([^()]*\\)|\\))?[ ]*后?停[用药服]?");
    private static final Pattern EARLIER_CYCLES = Pattern
            .compile("第[ ]?\\d{1,2}[ ]?[-~至、][ ]?\\d{1,2}[ ]?(?:个?周期|次|程|疗程)");
    private static final double SURE = 0.8;
    private static final Pattern CYCLE_DAY = Pattern.compile("[dD第]\\d.*");
    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}A-Za-z]{2,}");

    private final Paper paper;
    private final List<Region> tables;
    private final List<Fact> facts = new ArrayList<>();

    private MedicineText(Paper paper, List<Region> tables) {
        this.paper = paper;
        this.tables = tables;
    }

    /// @param tables whose content is left out
    static List<Fact> of(Paper paper, List<Region> tables) {
        MedicineText text = new MedicineText(paper, tables);
        if (MedicineBase.listPaper(paper.kind())) {
            Section whole = paper.sections().getFirst();
            text.read(MedicineLines.rows(paper), MedicineBase.of(paper, whole));
        } else {
            for (Section section : paper.sections()) {
                MedicineBase base = MedicineBase.of(paper, section);
                if (base != MedicineBase.NONE) {
                    text.read(MedicineLines.prose(paper, section), base);
                }
            }
        }
        return text.facts;
    }

    private void read(Passage passage, MedicineBase first) {
        MedicineBase base = first;
        StringBuilder item = new StringBuilder();
        for (Piece unit : MedicineLines.units(passage)) {
            if (ITEM.matcher(unit.text()).lookingAt() || begins(passage.text(), unit.begin())) {
                item.setLength(0);
            }
            if (base != MedicineBase.HISTORY && base != MedicineBase.PAST
                    && MedicineBase.opensHomeList(unit.text())) {
                base = MedicineBase.HOME;
            }
            boolean undone = MedicineBase.listPaper(paper.kind()) && MedicineStatus.isUndone(unit.text());
            if (!undone && !tabled(unit) && !MedicineStatus.isOfSomebodyElse(item.toString())) {
                lines(unit, base);
            }
            item.append(unit.text()).append(';');
        }
    }

    /// Whether a sentence or a row begins at a place: what a label gives to somebody ends there.
    private static boolean begins(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || text.charAt(before) == '。' || text.charAt(before) == '\n';
    }

    private boolean tabled(Piece unit) {
        return paper.running()
                .regionsOf(unit.from(), unit.to())
                .stream()
                .anyMatch(region -> tables.stream()
                        .anyMatch(table -> table.page().equals(region.page())
                                && table.box().containsCentreOf(region.box())));
    }

    private void lines(Piece unit, MedicineBase base) {
        String text = unit.text();
        boolean list = base == MedicineBase.HOME || MedicineBase.listPaper(paper.kind());
        List<MedicineDraft> drafts = MedicineScan.of(text)
                .stream()
                .filter(draft -> draft.name().form() || stands(draft, text, list))
                .toList();
        for (int i = 0; i < drafts.size(); i++) {
            MedicineDraft draft = drafts.get(i);
            int next = i + 1 < drafts.size() ? drafts.get(i + 1).begin() : text.length();
            String after = text.substring(draft.end(), Math.max(draft.end(), next));
            String ending = draft.has(Kind.DURATION) ? COURSE_ENDS.matcher(after).replaceFirst("") : after;
            MedicineStatus.Verdict verdict = MedicineStatus.of(base, text.substring(0, draft.name().begin()),
                    ending);
            boolean past = base == MedicineBase.HOSPITAL
                    ? isEarlier(text.substring(0, draft.name().begin()))
                    : MedicineStatus.isOver(text.substring(draft.name().end(), draft.end())
                            + after.split("[,;。→]", 2)[0]);
            boolean replaced = i + 1 < drafts.size() && MedicineStatus.replaced(after);
            if (verdict != null && !replaced && !past && stands(draft, text, list)) {
                facts.add(fact(unit, draft,
                        (verdict.list() != ListKind.IN_HOSPITAL && goesOn(after))
                                || isHeldWithOthers(drafts, i, text)
                                || EARLIER_CYCLES.matcher(text.substring(0, draft.begin())).find()
                                        ? verdict.doubt()
                                        : verdict));
            }
        }
    }

    /// Whether words tell of a day before this stay.
    private boolean isEarlier(String before) {
        LocalDate day = Dates.last(before);
        return day != null && paper.document()
                .dates()
                .stream()
                .filter(date -> date.role() == DocumentDate.Role.ADMITTED)
                .anyMatch(date -> day.isBefore(date.date().minusDays(1)));
    }

    /// Whether what holds the last of several back stands behind them all.
    private static boolean isHeldWithOthers(List<MedicineDraft> drafts, int at, String text) {
        int last = at;
        while (last + 1 < drafts.size() && drafts.get(last + 1).joined()) {
            last++;
        }
        int end = last + 1 < drafts.size() ? drafts.get(last + 1).begin() : text.length();
        return last > at && MedicineStatus
                .isHeld(text.substring(drafts.get(last).end(), Math.max(drafts.get(last).end(), end)));
    }

    /// Whether more about its use stands behind it, in words that are not read.
    private static boolean goesOn(String after) {
        String rest = after.split("[;。\n]", 2)[0];
        return TAPER.matcher(rest).lookingAt() || LATER.matcher(rest).find()
                || MedicineTokens.of(rest).stream().anyMatch(token -> token.kind() == Kind.DURATION);
    }

    /// Whether the structure says that it is a medicine.
    private static boolean stands(MedicineDraft draft, String text, boolean list) {
        boolean amount = draft.hasAmount();
        boolean route = draft.has(Kind.ROUTE);
        boolean often = draft.has(Kind.FREQUENCY) || draft.tokens()
                .stream()
                .anyMatch(token -> token.kind() == Kind.DURATION
                        && CYCLE_DAY.matcher(text.substring(token.begin(), token.end())).matches());
        if (draft.name().form()) {
            return list || amount || route || often || draft.has(Kind.COUNT) || draft.has(Kind.PERCENT)
                    || MedicineStatus.given(text.substring(0, draft.name().begin()));
        }
        boolean result = draft.has(Kind.RESULT);
        boolean grouped = draft.joined() || !draft.shared().isEmpty();
        return !result && ((amount && (route || often || list || grouped)) || (route && often));
    }

    private Fact fact(Piece unit, MedicineDraft draft, MedicineStatus.Verdict verdict) {
        String text = unit.text();
        String printed = MedicineLines.printed(unit);
        MedicineFields fields = MedicineFields.of(draft, text, printed);
        if (verdict.doubted() || TWO_DOSES.matcher(text.substring(draft.begin(), draft.end())).find()) {
            fields.doubts.add(Doubt.Kind.MEANING);
        }
        MedicineProduct product = MedicineProduct.of(text.substring(draft.name().begin(), draft.name().end()),
                printed.substring(draft.name().begin(), draft.name().end()));
        Piece place = unit.part(draft.begin(), draft.end());
        if (paper.running().confidenceOf(place.from(), place.to()) < SURE) {
            fields.doubts.add(Doubt.Kind.LOW_CONFIDENCE);
        }
        Box box = paper.running().regionsOf(place.from(), place.to()).getFirst().box();
        List<Doubt> doubts = fields.doubts.stream().map(kind -> new Doubt(kind, -1, box)).toList();
        return new Fact.Medication(place.source("medication", doubts), product.name(), product.brand(),
                fields.strength,
                fields.dose, fields.route, fields.frequency, fields.duration, fields.quantity, fields.start,
                fields.stop, verdict.list());
    }

    /// Whether a text holds words besides the parts of a medicine line.
    static boolean hasWords(String text) {
        StringBuilder rest = new StringBuilder(text);
        MedicineTokens.of(text).forEach(token -> {
            for (int i = token.begin(); i < token.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        });
        return WORDS.matcher(rest).find();
    }
}
