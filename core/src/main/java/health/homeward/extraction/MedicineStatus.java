package health.homeward.extraction;

import health.homeward.document.Fact.Medication.ListKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a line holds, and for which list, by where it stands and the words around it. What was
/// stopped, refused, suggested, taken before or by someone else is no medicine of a list. What a history calls still
/// taken (`现服`, `长期口服`) is the person's own: `REGULAR`, and doubted where it may have changed since.
final class MedicineStatus {
    /// What a word before the name says.
    private enum Cue {
        CURRENT("status-current", false), HOME("status-home", false), HISTORY("status-history",
                false), ONGOING("status-ongoing", false), SUGGEST("status-suggest", false), STOP(
                        "status-stop", true), OTHER("status-other", true), ALLERGY("status-allergy", true);

        private final Pattern pattern;
        private final boolean clauseOnly;

        Cue(String key, boolean clauseOnly) {
            this.pattern = key.equals("status-allergy")
                    ? Pattern.compile(String.join("|", MedicineWords.of(key)))
                    : Pattern.compile(MedicineWords.any(key));
            this.clauseOnly = clauseOnly;
        }
    }

    private static final Pattern NO_CUE = Pattern.compile("如下|例如|停经|等待|无停|停留|予停");
    private static final Pattern CONDITION = MedicineWords.pattern("", "status-if", "");
    /// What is to come before it is taken.
    private static final Pattern ONCE = Pattern.compile("(?:完成|结束|停止|好转|稳定|缓解|愈合)后[ ]*$");
    private static final Pattern AFTER_LINE = MedicineWords.pattern("(?<!后|抗|无|不|否认)", "status-after",
            "(?!史|原|试验阴)");

    /// Behind a line of the past history: it is no longer taken.
    private static final Pattern ENDED = MedicineWords.pattern("", "status-ended", "");
    private static final Pattern TAKING = MedicineWords.pattern("", "status-taking", "[^,;。]*$");
    private static final Pattern INSTEAD = MedicineWords.pattern("", "status-replaced", "[ :]*$");
    /// Between two names: the second took the place of the first.
    private static final Pattern REPLACED = MedicineWords.pattern("[ ,、]*(?:现|后|遂|再|故|并|已|均|今|拟)*",
            "status-replaced", "[ :]*");
    /// A condition under which it is to be stopped.
    private static final Pattern CONDITIONAL = Pattern
            .compile("[ ]*\\((?:[^)]*(?:[<>≤≥]|时|若|如|低于|高于|小于|大于|(?:立即|即刻|马上|须|需|应|请|可|则|就)停)"
                    + "|(?![^)]*(?:已|(?<!出)现|因|自|于|患者|病人|家属|\\d[ ]?[月日.]))[^)]{2,}停).*");

    /// In the next clause, with nothing named behind it: what was begun was ended. In a stay it was given all the same.
    private static final Pattern ENDED_LATER = Pattern.compile(
            "[^,;。\\n]{0,60}[,;][ ]*(?:后|已|现已|目前已|目前|因[^,;。\\n]{1,14})?(?:渐|逐渐|自行|遵医嘱)?(?:已)?(?:减停|停用|停药|停服|停止)(?=[,;。\\n]).*",
            Pattern.DOTALL);
    /// Held for a time, one of two, or changed later on: it is shown and not asserted.
    private static final Pattern HELD = Pattern
            .compile(
                    "[^。;\\n]{0,30}(?:暂停|暂不|暂缓|医嘱停|待[^,;。\\n]{1,14}后|(?:会诊|评估|排除|复查|检查)后|后(?:再)?(?:开始|启用|决定|加用)|尚未开始|二选一|任选其一|择一|交替|(?:随后|之后|以后|然后)[^,;。\\n]{0,6}\\d).*",
                    Pattern.DOTALL);
    /// Between two names: one of them is meant.
    private static final Pattern OR = Pattern.compile("[ ,、]*或者?[ :]*");
    private static final Pattern OR_BEFORE = Pattern.compile("或者?[ :]*$");
    private static final Pattern UNDONE = Pattern.compile("取消|作废|未执行|未用|拒绝|退药|DC|D/C");
    private static final Pattern YEAR_MONTH = Pattern.compile("(?:19|20)\\d{2}[ ]?[-./年][ ]?\\d{1,2}");
    /// From a month to a month.
    private static final Pattern PERIOD = Pattern
            .compile(YEAR_MONTH + "[^()至~]{0,6}[-~至—][ ]?" + YEAR_MONTH);
    /// A label that gives all behind it in its row to somebody else.
    private static final Pattern OTHERS_ROW = MedicineWords.pattern("(?:^|[^\\p{IsHan}])",
            "status-other-label",
            "(?:用药|带药|服药|医嘱)?[ ]*:[^。\\n]*$");
    private static final Pattern FOR_OTHERS = MedicineWords.pattern("[ ,(]*(?:给|供)?", "status-other-label",
            "(?:口服|服用|使用|用).*");
    /// What ends the reach of a word about the past within its clause.
    private static final Pattern TURNED = Pattern.compile("现|目前|改|后予|遂|入院后|住院");

    private MedicineStatus() {}

    /// A line's list, with a doubt where the words leave it open.
    record Verdict(ListKind list, boolean doubted) {
        Verdict doubt() {
            return new Verdict(list, true);
        }
    }

    /// What the words around a line make of it.
    ///
    /// @param before the sentence up to the line
    /// @param after what follows the line
    /// @return null when it is no medicine of the person now
    static @Nullable Verdict of(MedicineBase base, String before, String after) {
        if (base == MedicineBase.NONE || endsIt(after) || isOfSomebodyElse(before)
                || FOR_OTHERS.matcher(after).matches()
                || (base != MedicineBase.HOSPITAL && ENDED_LATER.matcher(after).matches())) {
            return null;
        }
        Verdict verdict = standing(base, before, after);
        boolean oneOfTwo = OR.matcher(after).matches() || OR_BEFORE.matcher(before).find();
        return verdict != null && (oneOfTwo || isHeld(after)) ? verdict.doubt() : verdict;
    }

    /// Whether a row of an order sheet says that it was not carried out.
    static boolean isUndone(String row) {
        return UNDONE.matcher(row).find();
    }

    /// Whether the words behind a line begin with a time that is over.
    static boolean isOver(String line) {
        return PERIOD.matcher(line).find();
    }

    /// Whether a label in what stands before gives what follows to another person.
    static boolean isOfSomebodyElse(String before) {
        return OTHERS_ROW.matcher(before).find();
    }

    /// Whether the words behind a line, or beside it in its row, hold it back.
    static boolean isHeld(String beside) {
        return HELD.matcher(beside).matches() && !CONDITIONAL.matcher(beside).matches();
    }

    private static @Nullable Verdict standing(MedicineBase base, String before, String after) {
        Cue cue = last(before);
        if (cue == Cue.STOP || cue == Cue.OTHER || cue == Cue.ALLERGY) {
            return null;
        }
        return switch (base) {
            case HOME -> new Verdict(ListKind.TO_TAKE_HOME,
                    cue == Cue.SUGGEST || cue == Cue.HISTORY || isConditional(before));
            case HISTORY -> cue == Cue.ONGOING
                    ? new Verdict(ListKind.REGULAR, !before.contains("现") && !before.contains("目前"))
                    : null;
            case PAST -> past(cue, before, after);
            case HOSPITAL, PLANNED, UNKNOWN -> open(base, cue, before);
            case NONE -> null;
        };
    }

    /// What a past history tells without saying when is still taken, as far as it says; that may have changed.
    private static @Nullable Verdict past(@Nullable Cue cue, String before, String after) {
        if (ENDED.matcher(after).find()) {
            return null;
        }
        if (cue == Cue.ONGOING) {
            return new Verdict(ListKind.REGULAR, !before.contains("现") && !before.contains("目前"));
        }
        boolean taking = cue == null && TAKING.matcher(before).find();
        boolean instead = cue == Cue.CURRENT && INSTEAD.matcher(before).find();
        return taking || instead ? new Verdict(ListKind.REGULAR, true) : null;
    }

    private static @Nullable Verdict open(MedicineBase base, @Nullable Cue cue, String before) {
        boolean ward = base != MedicineBase.UNKNOWN;
        ListKind plain = ward ? ListKind.IN_HOSPITAL : ListKind.UNKNOWN;
        return switch (cue) {
            case null -> new Verdict(plain, base == MedicineBase.PLANNED);
            case HOME ->
                new Verdict(ListKind.TO_TAKE_HOME,
                        base == MedicineBase.PLANNED || last(Cue.SUGGEST, before) >= 0);
            case CURRENT -> new Verdict(plain, base == MedicineBase.PLANNED);
            case ONGOING -> last(Cue.HISTORY, before) >= 0 && ward
                    ? null
                    : new Verdict(ward ? plain : ListKind.REGULAR, true);
            case HISTORY, SUGGEST, STOP, OTHER, ALLERGY -> null;
        };
    }

    /// Whether words before a name say that it is given or taken.
    static boolean given(String before) {
        Cue cue = last(before);
        return cue == Cue.CURRENT || cue == Cue.HOME || cue == Cue.ONGOING;
    }

    /// Whether another medicine, named next, took its place.
    static boolean replaced(String between) {
        return REPLACED.matcher(between).matches();
    }

    private static boolean endsIt(String after) {
        if (CONDITIONAL.matcher(after).matches()) {
            return false;
        }
        int end = 0;
        while (end < after.length() && end < 14 && ",;。\n".indexOf(after.charAt(end)) < 0) {
            end++;
        }
        return AFTER_LINE.matcher(after.substring(0, end)).find();
    }

    private static @Nullable Cue last(String before) {
        Map<Cue, Integer> ends = new EnumMap<>(Cue.class);
        for (Cue cue : Cue.values()) {
            ends.put(cue, last(cue, before));
        }
        Cue best = null;
        int at = -1;
        for (Map.Entry<Cue, Integer> entry : ends.entrySet()) {
            if (entry.getValue() >= 0 && entry.getValue() >= at) {
                best = entry.getKey();
                at = entry.getValue();
            }
        }
        if (best == Cue.CURRENT || best == Cue.ONGOING) {
            Cue own = ofClause(before);
            best = own == Cue.OTHER || (own != null && best == Cue.CURRENT) ? own : best;
        }
        return (best == Cue.CURRENT || best == Cue.HOME) && open(before) ? Cue.SUGGEST : best;
    }

    /// Somebody else, or the past, in the clause of the name: `其妻予`, `曾予`.
    private static @Nullable Cue ofClause(String before) {
        int clause = Math.max(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')),
                before.lastIndexOf('。')) + 1;
        String own = before.substring(clause);
        if (last(Cue.OTHER, own) >= 0) {
            return Cue.OTHER;
        }
        int past = last(Cue.HISTORY, own);
        return past >= 0 && !TURNED.matcher(own.substring(past)).find() ? Cue.HISTORY : null;
    }

    /// Whether the clause is a plan, or the sentence a condition.
    private static boolean open(String before) {
        int clause = Math.max(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')),
                before.lastIndexOf('。')) + 1;
        return last(Cue.SUGGEST, before.substring(clause)) >= 0
                || isConditional(before);
    }

    private static boolean isConditional(String before) {
        String said = NO_CUE.matcher(before).replaceAll("_");
        return CONDITION.matcher(said).find() || ONCE.matcher(said).find();
    }

    /// Where the last such word ends, -1 when there is none in its reach.
    private static int last(Cue cue, String before) {
        String masked = NO_CUE.matcher(before).replaceAll(found -> "_".repeat(found.group().length()));
        int from = 0;
        if (cue.clauseOnly) {
            for (char mark : new char[]{',', ';', '。', '\n', '→'}) {
                from = Math.max(from, masked.lastIndexOf(mark) + 1);
            }
        }
        Matcher matcher = cue.pattern.matcher(masked).region(from, masked.length());
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }
}
