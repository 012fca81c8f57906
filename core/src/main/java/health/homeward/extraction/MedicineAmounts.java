package health.homeward.extraction;

import health.homeward.document.Doubt;
import health.homeward.extraction.MedicineToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells which amount of a line is what: strength, one administration, or the number handed out. Where the paper does
/// not say, the line is doubted.
final class MedicineAmounts {
    private static final Pattern PACKAGE = MedicineWords.pattern(".*", "unit-package", "");
    private static final Pattern COUNTED = MedicineWords.pattern(".*", "unit-count", "半?");
    private static final Pattern VOLUME = Pattern.compile(".*(?:ml|毫升|cc)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST = MedicineWords.pattern("", "first-dose", "");
    private static final Pattern VAGUE = MedicineWords.pattern("", "amount-word", "");
    private static final Pattern SPEED = Pattern.compile("[^/]*/[ ]?(?:h|hr|小时|min|分钟?)");
    private static final Pattern TAPER = MedicineWords.pattern("", "taper", "");

    private final MedicineDraft draft;
    private final String text;
    private final String printed;
    private final List<MedicineToken> bare = new ArrayList<>();
    private @Nullable MedicineToken strength;
    private @Nullable MedicineToken dose;
    private @Nullable MedicineToken quantity;
    private @Nullable MedicineToken speed;
    private boolean unclear;
    private boolean schedule;

    MedicineAmounts(MedicineDraft draft, String text, String printed) {
        this.draft = draft;
        this.text = text;
        this.printed = printed;
        sort();
        decide();
    }

    /// Whether the line is a plan of several doses one after the other, which stays one text.
    boolean schedule() {
        return schedule;
    }

    void into(MedicineFields fields) {
        fields.strength = schedule && bare.contains(strength) ? null : shown(strength);
        fields.dose = schedule ? shownSchedule() : shown(dose);
        fields.quantity = quantity == null
                ? null
                : Objects.requireNonNull(shown(quantity)).replaceFirst("^[×✕*xX#][ ]?", "");
        for (MedicineToken token : draft.tokens()) {
            MedicineGates.doubtOf(token, text).ifPresent(fields.doubts::add);
        }
        if (unclear || schedule) {
            fields.doubts.add(Doubt.Kind.MEANING);
        }
    }

    private void sort() {
        Kind label = Kind.LABEL_NAME;
        boolean timed = false;
        int end = draft.name().end();
        for (MedicineToken token : draft.tokens()) {
            boolean touching = token.begin() == end;
            if (token.label()) {
                label = token.kind();
                end = token.end();
                continue;
            }
            switch (token.kind()) {
                case AMOUNT, DAMAGED -> {
                    amount(token, label, timed, touching);
                    label = Kind.LABEL_NAME;
                }
                case SPECIFICATION -> specification(token, label);
                case RATE -> rate(token);
                case SPLIT -> {
                    unclear |= dose != null;
                    dose = dose == null ? token : dose;
                }
                case COUNT -> quantity = quantity == null ? token : quantity;
                case PERCENT -> strength = strength == null ? token : strength;
                case FREQUENCY -> timed = true;
                default -> {
                    // Routes, durations and dates are no amounts.
                }
            }
            end = token.end();
        }
    }

    /// A speed is the dose only where nothing else is.
    private void rate(MedicineToken token) {
        if (SPEED.matcher(words(token)).matches()) {
            speed = token;
        } else if (dose == null && !(inBracket(token) && !bare.isEmpty())) {
            dose = token;
        }
    }

    private void specification(MedicineToken token, Kind label) {
        if (strength == null) {
            strength = token;
        } else if (quantity == null && label == Kind.LABEL_QUANTITY) {
            quantity = token;
        } else {
            unclear = true;
        }
    }

    private void amount(MedicineToken token, Kind label, boolean timed, boolean touching) {
        String words = words(token);
        boolean unitsOnly = COUNTED.matcher(words).matches() || PACKAGE.matcher(words).matches();
        if (label == Kind.LABEL_STRENGTH && strength == null) {
            strength = token;
        } else if (label == Kind.LABEL_DOSE) {
            schedule |= dose != null;
            dose = dose == null ? token : dose;
        } else if (label == Kind.LABEL_QUANTITY && quantity == null) {
            quantity = token;
        } else if (inBracket(token) && dose != null && unitsOnly) {
            dose = new MedicineToken(Kind.AMOUNT, dose.begin(), closing(token));
        } else if (inBracket(token) && !bare.isEmpty() && bare.getLast().end() >= token.begin() - 2) {
            bare.set(bare.size() - 1, new MedicineToken(Kind.AMOUNT, bare.getLast().begin(), closing(token)));
        } else if (inBracket(token) && strength == null && !unitsOnly && bare.isEmpty()) {
            strength = token;
        } else if (MedicineWords.pattern("[^片粒袋支丸]*", "unit-package", "").matcher(words).matches()
                && quantity == null
                && words.matches(".*[盒罐箱桶]")) {
            quantity = token;
        } else if (timed && !touching) {
            late(token, unitsOnly);
        } else {
            bare.add(token);
        }
    }

    /// An amount behind the frequency.
    private void late(MedicineToken token, boolean unitsOnly) {
        boolean known = dose != null || !bare.isEmpty();
        if (known && unitsOnly && quantity == null) {
            quantity = token;
        } else if (known && !unitsOnly) {
            schedule = true;
        } else {
            unclear |= unitsOnly;
            bare.add(token);
        }
    }

    private void decide() {
        unclear |= draft.tokens()
                .stream()
                .filter(MedicineToken::amount)
                .findFirst()
                .filter(first -> first.begin() >= draft.name().end()
                        && text.substring(draft.name().end(), first.begin()).contains("至"))
                .isPresent();
        boolean directed = draft.has(Kind.ROUTE) || draft.has(Kind.FREQUENCY) || draft.has(Kind.DURATION);
        if (bare.size() > 1 && PACKAGE.matcher(words(bare.get(bare.size() - 2))).matches() && quantity == null
                && (bare.size() > 2 || strength != null)) {
            quantity = bare.remove(bare.size() - 2);
        } else if (bare.size() > 2 && COUNTED.matcher(words(bare.get(1))).matches() && quantity == null) {
            quantity = bare.remove(1);
        }
        if (dose != null) {
            rest();
        } else if (bare.size() == 1) {
            single(bare.getFirst(), directed);
        } else if (!bare.isEmpty()) {
            several(directed);
        } else {
            dose = speed;
        }
        schedule |= tapers();
    }

    /// What else is printed where the dose is known.
    private void rest() {
        for (MedicineToken token : bare) {
            boolean units = PACKAGE.matcher(words(token)).matches()
                    || COUNTED.matcher(words(token)).matches();
            if (units && quantity == null) {
                quantity = token;
            } else if (!units && strength == null && token.begin() < Objects.requireNonNull(dose).begin()) {
                strength = token;
            } else {
                unclear = true;
            }
        }
    }

    private void single(MedicineToken only, boolean directed) {
        if (directed || strength != null || draft.joined() || !draft.shared().isEmpty()
                || VOLUME.matcher(words(only)).matches() || VAGUE.matcher(words(only)).matches()) {
            dose = only;
            unclear |= strength != null && !directed && only.kind() == Kind.AMOUNT
                    && COUNTED.matcher(words(only)).matches();
        } else if (PACKAGE.matcher(words(only)).matches() || COUNTED.matcher(words(only)).matches()) {
            quantity = only;
            unclear = true;
        } else {
            strength = only;
            unclear = true;
        }
    }

    private void several(boolean directed) {
        MedicineToken first = bare.getFirst();
        MedicineToken last = bare.getLast();
        boolean volumes = VOLUME.matcher(words(first)).matches() != VOLUME.matcher(words(last)).matches()
                && !COUNTED.matcher(words(last)).matches();
        boolean countFirst = COUNTED.matcher(words(first)).matches();
        unclear |= bare.size() > 2 || strength != null || volumes || countFirst || !directed;
        strength = strength == null ? first : strength;
        dose = last;
    }

    private boolean tapers() {
        String all = text.substring(draft.name().end(), draft.end());
        if (MedicineFields.STEPS.matcher(all).find()) {
            return true;
        }
        if (dose == null) {
            return TAPER.matcher(all).find();
        }
        String before = text.substring(Math.min(draft.name().end(), dose.begin()), dose.begin());
        int first = bare.isEmpty() ? dose.begin() : Math.min(bare.getFirst().begin(), dose.begin());
        String after = text.substring(first, draft.end());
        return TAPER.matcher(after).find() || FIRST.matcher(before).find();
    }

    private String shownSchedule() {
        int begin = draft.tokens()
                .stream()
                .filter(MedicineToken::amount)
                .mapToInt(MedicineToken::begin)
                .min()
                .orElse(draft.name().end());
        return clean(printed.substring(Math.min(begin, draft.end()), draft.end()));
    }

    /// Whether a token stands in a bracket that was opened behind the name.
    private boolean inBracket(MedicineToken token) {
        String before = text.substring(Math.min(draft.name().end(), token.begin()), token.begin());
        return before.lastIndexOf('(') > before.lastIndexOf(')') && text.indexOf(')', token.end()) >= 0;
    }

    private int closing(MedicineToken token) {
        return text.startsWith(")", token.end()) ? token.end() + 1 : token.end();
    }

    private String words(MedicineToken token) {
        return text.substring(token.begin(), token.end());
    }

    private @Nullable String shown(@Nullable MedicineToken token) {
        return token == null ? null : clean(printed.substring(token.begin(), token.end()));
    }

    private static String clean(String shown) {
        return shown.replaceAll("[\\n\\f]", "").replace('\t', ' ').strip();
    }
}
