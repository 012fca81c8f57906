package health.homeward.extraction;

import health.homeward.document.Doubt;
import health.homeward.extraction.MedicineToken.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of one medicine line, each as printed, and what keeps them from being asserted.
final class MedicineFields {
    private static final Pattern PAUSE = Pattern.compile("停|休|间隔");

    private static final Pattern EACH_SIDE = Pattern.compile("每侧|每鼻孔|每眼|[双两]侧各|[双两]眼各");
    /// One way of taking it after the other.
    static final Pattern STEPS = Pattern.compile("→|->|=>");
    /// A stroke that is the figure one before another figure, and the letter i in an abbreviation.
    private static final Pattern STROKE = Pattern.compile("(?<=^[qQ][ ]?)[lI|](?=2[ ]?[hH])");
    private static final Pattern LETTER = Pattern.compile("(?i)(?<=^[btq])[l1|!](?=d$)");
    /// What a q looks like where the rest is that of an abbreviation with a q.
    private static final Pattern TAIL = Pattern.compile("(?i)^[ga9](?=(?:i?d|n|[1-9]\\d?[ ]?h)$)");

    @Nullable
    String strength;
    @Nullable
    String dose;
    @Nullable
    String route;
    @Nullable
    String frequency;
    @Nullable
    String duration;
    @Nullable
    String quantity;
    @Nullable
    LocalDate start;
    @Nullable
    LocalDate stop;
    final Set<Doubt.Kind> doubts = EnumSet.noneOf(Doubt.Kind.class);

    private MedicineFields() {}

    /// @param text folded, in which the offsets of the draft count
    /// @param printed the same characters as printed
    static MedicineFields of(MedicineDraft draft, String text, String printed) {
        MedicineFields fields = new MedicineFields();
        MedicineAmounts amounts = new MedicineAmounts(draft, text, printed);
        amounts.into(fields);
        fields.route = joined(draft, Kind.ROUTE, printed);
        if (!amounts.schedule()) {
            fields.often(joined(draft, Kind.FREQUENCY, printed));
            fields.duration = joined(draft, Kind.DURATION, printed);
        }
        dates(draft, text, fields);
        boolean each = EACH_SIDE.matcher(text.substring(draft.name().end(), draft.end())).find();
        boolean mixed = draft.shared().stream().anyMatch(token -> token.kind() == Kind.RATE);
        if (draft.unexplained() || draft.has(Kind.RESULT) || mixed || each || pauses(draft, text)) {
            fields.doubts.add(Doubt.Kind.MEANING);
        }
        if (MedicineGates.disagree(text.substring(draft.name().begin(), draft.name().end()), fields.strength,
                fields.dose)) {
            fields.doubts.add(Doubt.Kind.CONTRADICTION);
        }
        return fields;
    }

    /// Takes a frequency; what is no abbreviation but looks like one is put right and doubted.
    void often(@Nullable String printed) {
        frequency = printed == null ? null : likely(printed);
        if (printed != null && !printed.equals(frequency)) {
            doubts.add(Doubt.Kind.NUMBER_FORM);
        }
        if (printed != null && STEPS.matcher(printed).find()) {
            doubts.add(Doubt.Kind.MEANING);
        }
    }

    private static String likely(String printed) {
        String tailed = TAIL.matcher(printed).replaceFirst("q");
        return LETTER.matcher(STROKE.matcher(tailed).replaceFirst("1")).replaceFirst("i");
    }

    /// The tokens of a kind as one text: as it stands where only marks are between them, else with blanks.
    private static @Nullable String joined(MedicineDraft draft, Kind kind, String printed) {
        StringBuilder all = new StringBuilder();
        int last = -1;
        for (MedicineToken token : draft.has(kind) && draft.tokens().stream().noneMatch(t -> t.kind() == kind)
                ? draft.shared()
                : draft.tokens()) {
            if (token.kind() != kind) {
                continue;
            }
            String words = printed.substring(token.begin(), token.end());
            if (all.toString().equals(words)) {
                last = token.end();
                continue;
            }
            String between = last < 0 || last > token.begin() ? "" : printed.substring(last, token.begin());
            if (last >= 0) {
                all.append(between.matches("[\\s,，、()（）]{0,3}") ? between : " ");
            }
            all.append(words);
            last = token.end();
        }
        return all.isEmpty() ? null : unmarked(all.toString());
    }

    /// Whether it is to be taken for a time and left for a time.
    private static boolean pauses(MedicineDraft draft, String text) {
        return draft.has(Kind.DURATION)
                && PAUSE.matcher(text.substring(draft.name().end(), draft.end())).find();
    }

    private static String unmarked(String text) {
        return text.replaceFirst("^[×✕*xX＊Ｘ][ ]?(?=\\d)", "")
                .replaceAll("[\\n\\f]", "")
                .replace('\t', ' ')
                .strip();
    }

    private static void dates(MedicineDraft draft, String text, MedicineFields fields) {
        Kind label = Kind.LABEL_NAME;
        for (MedicineToken token : draft.tokens()) {
            if (token.label()) {
                label = token.kind();
            } else if (token.kind() == Kind.DATE) {
                LocalDate date = Dates.in(text.substring(token.begin(), token.end()), null);
                if (label == Kind.LABEL_START && fields.start == null) {
                    fields.start = date;
                } else if (label == Kind.LABEL_STOP && fields.stop == null) {
                    fields.stop = date;
                }
            }
        }
    }
}
