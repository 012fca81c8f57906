package health.homeward.extraction;

import health.homeward.extraction.MedicineToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the medicine lines in a text: names by what stands around them, and to each what belongs to it.
final class MedicineScan {
    private static final Pattern UNEXPLAINED = Pattern.compile("[^\\p{IsHan},、;:。]*[A-Za-z0-9].*",
            Pattern.DOTALL);
    private static final Pattern JOINED = Pattern.compile(".*(?:\\+|＋|加入|[┌┐├┤└┘│┃╮╯╭╰\n]).*",
            Pattern.DOTALL);
    private static final Pattern BRACKETED = Pattern.compile("[ ]*[(\\[【\"][^()]*[)\\]】\"][ ]*");
    /// What the blood is to hold of it, or how much it was before.
    private static final Pattern OTHER_AMOUNT = Pattern
            .compile("目标|浓度|谷值|峰值|(?:^|[(,、; ])原(?:为|来|用|量|剂量|服)?[ ]*$|既往[为用]?[ ]*$|曾[为用服]?[ ]*$");
    /// Words of another clause.
    private static final Pattern ELSEWHERE = Pattern.compile(".*[,;。:].*\\p{IsHan}{2,}.*", Pattern.DOTALL);
    private static final Pattern TAPER = MedicineWords.pattern("", "taper", "");
    private static final Pattern APART = Pattern.compile(".*[,、;:+。].*", Pattern.DOTALL);

    private final String text;
    private final List<MedicineToken> tokens;
    private final List<MedicineDraft> drafts = new ArrayList<>();
    private final List<MedicineToken> carried = new ArrayList<>();
    private @Nullable MedicineDraft current;

    private MedicineScan(String text) {
        this.text = text;
        tokens = MedicineTokens.of(text);
    }

    static List<MedicineDraft> of(String text) {
        MedicineScan scan = new MedicineScan(text);
        scan.run();
        scan.share();
        return scan.drafts;
    }

    private void run() {
        int position = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            MedicineToken token = i < tokens.size() ? tokens.get(i) : null;
            gap(position, token == null ? text.length() : token.begin(), token);
            if (token != null) {
                place(token, i);
                position = token.end();
            }
        }
    }

    private void gap(int begin, int end, @Nullable MedicineToken next) {
        String gap = text.substring(begin, end);
        if (gap.isBlank() || (current != null && BRACKETED.matcher(gap).matches())) {
            return;
        }
        MedicineDraft before = current;
        boolean started = false;
        for (MedicineName name : MedicineName.in(text, begin, end)) {
            boolean near = next != null && !APART.matcher(text.substring(name.end(), end)).matches();
            boolean listed = next != null && text.substring(name.end(), end).matches("[ ]*[,、:][ ]*")
                    && (next.amount() || next.label() || next.kind() == Kind.SPECIFICATION);
            if (name.form() || near || listed) {
                boolean joins = before != null
                        && JOINED.matcher(text.substring(begin, name.begin())).matches();
                start(name, joins, text.substring(begin, name.begin()).matches("[ :\"]*"));
                started = true;
            }
        }
        String rest = current == null || !started ? gap : text.substring(current.end(), end);
        if (current != null && ELSEWHERE.matcher(rest).matches() && !TAPER.matcher(rest).find()) {
            current = null;
        }
        if (!started) {
            carried.clear();
            if (before != null && UNEXPLAINED.matcher(gap).matches()) {
                before.leaveUnexplained();
            }
        }
    }

    private void start(MedicineName name, boolean joins, boolean direct) {
        current = new MedicineDraft(name, joins);
        drafts.add(current);
        if (direct) {
            carried.forEach(current::add);
        }
        carried.clear();
    }

    private void place(MedicineToken token, int index) {
        int before = index == 0 ? 0 : tokens.get(index - 1).end();
        String between = text.substring(Math.min(before, token.begin()), token.begin());
        if (current != null && current.name().end() <= before
                && ((token.amount() && MedicineName.measures(between))
                        || OTHER_AMOUNT.matcher(between).find())) {
            current = null;
        }
        boolean movable = token.kind() == Kind.ROUTE || token.kind() == Kind.FREQUENCY;
        if (current == null) {
            if (movable || (token.kind() == Kind.AMOUNT && nameFollows(token, index, true))) {
                carried.add(token);
            }
        } else if (movable && leads(token, index)) {
            carried.add(token);
        } else {
            current.add(token);
        }
    }

    /// Whether a route or frequency belongs to the name after it and not to the line before.
    private boolean leads(MedicineToken token, int index) {
        MedicineDraft before = current;
        if (before == null) {
            return true;
        }
        String between = text.substring(before.end(), Math.max(before.end(), token.begin()));
        boolean apart = before.has(token.kind()) || APART.matcher(between).matches()
                || between.codePoints().anyMatch(Character::isIdeographic) || !carried.isEmpty();
        boolean chained = index + 1 < tokens.size() && tokens.get(index + 1).begin() == token.end()
                && (tokens.get(index + 1).kind() == Kind.ROUTE
                        || tokens.get(index + 1).kind() == Kind.FREQUENCY)
                && leads(tokens.get(index + 1), index + 1);
        boolean onlyWords = !before.hasAmount() && !before.name().form() && nameFollows(token, index, true);
        return (apart && (nameFollows(token, index, false) || chained)) || onlyWords;
    }

    /// @param certainly whether the name must have a form or an amount
    private boolean nameFollows(MedicineToken token, int index, boolean certainly) {
        int next = index + 1 < tokens.size() ? tokens.get(index + 1).begin() : text.length();
        boolean touching = token.end() < next
                && (Character.isLetter(text.charAt(token.end())) || text.charAt(token.end()) == '"');
        List<MedicineName> names = touching ? MedicineName.in(text, token.end(), next) : List.of();
        if (names.isEmpty()) {
            return false;
        }
        MedicineName last = names.getLast();
        return !certainly || names.getFirst().form()
                || (index + 1 < tokens.size() && last.end() >= next - 1
                        && (token.kind() == Kind.AMOUNT || tokens.get(index + 1).amount()));
    }

    /// What is printed once beside an infusion holds for each of its parts.
    private void share() {
        for (int last = drafts.size() - 1; last > 0; last--) {
            share(last, last - 1, last);
        }
        for (int first = 0; first + 1 < drafts.size(); first++) {
            share(first, first + 1, first + 1);
        }
    }

    /// @param joined the later of both
    private void share(int from, int to, int joined) {
        if (!drafts.get(joined).joined()) {
            return;
        }
        MedicineDraft whole = drafts.get(from);
        MedicineDraft part = drafts.get(to);
        for (Kind kind : List.of(Kind.ROUTE, Kind.FREQUENCY, Kind.DURATION, Kind.RATE)) {
            if (!part.has(kind)) {
                whole.tokens().stream().filter(token -> token.kind() == kind).forEach(part::share);
                whole.shared().stream().filter(token -> token.kind() == kind).forEach(part::share);
            }
        }
    }
}
