package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.DocumentKind;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.Fact.VitalSign.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Measured vital signs and body measures of an examination. Goals, extremes, ranges, changes and what was measured
/// before are none.
final class VitalSigns {
    private static final Set<DocumentKind> NONE = EnumSet.of(DocumentKind.INVOICE, DocumentKind.CONSENT_FORM,
            DocumentKind.PROPOSED_TREATMENT_PLAN, DocumentKind.PRESCRIPTION, DocumentKind.LAB_REPORT,
            DocumentKind.PATHOLOGY_REPORT, DocumentKind.GENETIC_REPORT, DocumentKind.VACCINATION_RECORD);
    private static final Set<String> NOT_PRESENT = Set.of("present-illness", "past-history",
            "personal-history",
            "family-history", "discharge-instructions", "patient-instructions", "plan", "follow-up",
            "discharge-medications", "diagnosis", "admission-diagnosis", "discharge-diagnosis",
            "differential-diagnosis", "discussion", "diagnostic-basis", "chief-complaint", "recommendation",
            "operation-description", "preoperative-diagnosis", "preliminary-diagnosis",
            "later-diagnosis");
    private static final Pattern NO_MEASUREMENT = VitalSignWords.any("not-measured-before");
    private static final Pattern NO_VALUE = Pattern.compile("^[ ]*(?:-{1,2}|~|至|→)[ ]*\\d|^[ ]*(?:"
            + VitalSignWords.alternation("not-measured-after") + ")");
    private static final int GROUP = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final Pattern VENTILATOR = Cues.of("ventilator");
    private static final Pattern SETTING = Cues.of("ventilator-setting");
    /// A value that the paper itself takes back, and the one that it puts in its place.
    private static final Pattern TAKEN_BACK = Pattern
            .compile("^[^\\d。;]{0,16}?" + Spellings.alternation(Cues.words("error")));
    private static final Pattern CORRECTED = Pattern
            .compile("^[^。;]{0,24}?" + Spellings.alternation(Cues.words("correction")) + "[: ]*");

    private final Paper paper;
    private final List<Fact> facts = new ArrayList<>();

    private VitalSigns(Paper paper) {
        this.paper = paper;
    }

    static List<Fact> of(Paper paper) {
        VitalSigns signs = new VitalSigns(paper);
        if (!NONE.contains(paper.kind())) {
            paper.sections()
                    .stream()
                    .filter(section -> !NOT_PRESENT.contains(section.id()))
                    .forEach(signs::read);
        }
        return signs.facts;
    }

    private void read(Section section) {
        for (Piece sentence : paper.passage(section).sentences()) {
            List<Found> found = in(sentence.text());
            boolean together = found.size() >= GROUP;
            boolean told = section.id().equals("hospital-course") ? together : !found.isEmpty();
            if (told) {
                found.stream()
                        .filter(one -> one.measured() || together || found.size() > 1)
                        .filter(one -> measurement(sentence.text(), one))
                        .filter(one -> !set(sentence.text(), one))
                        .forEach(one -> add(sentence, asCorrected(sentence.text(), one)));
            }
        }
    }

    /// A label with a number behind it.
    ///
    /// @param measured whether its unit or a whole word says what it is, so that it can stand alone
    private record Found(
            VitalSignWords.Sign sign,
            int begin,
            int end,
            String value,
            @Nullable String second,
            @Nullable String unit,
            boolean measured) {}

    private static List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        for (VitalSignWords.Sign sign : VitalSignWords.SIGNS) {
            Matcher matcher = sign.pattern().matcher(text);
            while (matcher.find()) {
                String unit = matcher.group("unit");
                String second = sign.kind() == Kind.BLOOD_PRESSURE ? matcher.group("second") : null;
                boolean word = matcher.group("label").codePoints().anyMatch(Character::isIdeographic)
                        || matcher.group("label").length() > 1;
                all.add(new Found(sign, matcher.start(), matcher.end(), matcher.group("value"), second, unit,
                        unit != null || word));
            }
        }
        return all;
    }

    private static boolean measurement(String text, Found found) {
        int clause = found.begin;
        while (clause > 0 && ",;。\n".indexOf(text.charAt(clause - 1)) < 0) {
            clause--;
        }
        String label = text.substring(found.begin, found.end);
        return !NO_MEASUREMENT.matcher(text.substring(clause, found.begin)).find()
                && !NO_MEASUREMENT.matcher(label).find()
                && !NO_VALUE.matcher(text.substring(found.end)).find();
    }

    /// Whether it is what a ventilator was set to.
    private static boolean set(String text, Found found) {
        String before = text.substring(0, found.begin);
        return found.sign.kind() == Kind.RESPIRATORY_RATE && VENTILATOR.matcher(before).find()
                && SETTING.matcher(text).find();
    }

    /// What is said in place of a value that the paper takes back; null where it says nothing.
    private static @Nullable Found asCorrected(String text, Found found) {
        String behind = text.substring(found.end);
        Matcher corrected = CORRECTED.matcher(behind);
        Found kept = TAKEN_BACK.matcher(behind).find() ? null : found;
        if (!corrected.find()) {
            return kept;
        }
        if (NUMBER.matcher(behind.substring(0, corrected.end())).find()) {
            return found;
        }
        Matcher first = found.sign.pattern().matcher(text).region(found.begin, text.length());
        String label = first.lookingAt() ? first.group("label") : "";
        int at = found.end + corrected.end();
        String again = text.substring(at).startsWith(label) ? text.substring(at) : label + text.substring(at);
        Matcher sign = found.sign.pattern().matcher(again);
        if (!sign.lookingAt()) {
            return kept;
        }
        String second = found.second == null ? null : sign.group("second");
        int end = at + sign.end() - (again.length() - (text.length() - at));
        String unit = sign.group("unit") == null ? found.unit : sign.group("unit");
        return new Found(found.sign, at, end, sign.group("value"), second, unit, found.measured);
    }

    private void add(Piece sentence, @Nullable Found found) {
        if (found == null) {
            return;
        }
        if (!MedicineGates.number(found.value)
                || (found.second != null && !MedicineGates.number(found.second))) {
            return;
        }
        BigDecimal value = new BigDecimal(found.value);
        BigDecimal second = found.second == null ? null : new BigDecimal(found.second);
        Piece piece = sentence.part(found.begin, found.end);
        String unit = found.sign.ucum(found.unit, value);
        Box box = paper.running().regionsOf(piece.from(), piece.to()).getFirst().box();
        List<Doubt> doubts = new ArrayList<>();
        boolean aided = found.sign.kind() == Kind.RESPIRATORY_RATE
                && VENTILATOR.matcher(sentence.text().substring(0, found.begin)).find();
        if (aided) {
            doubts.add(Doubts.meaning(piece));
        }
        if (unit == null) {
            doubts.add(new Doubt(Doubt.Kind.UNIT, -1, box));
        }
        String known = unit == null ? found.sign.usual() : unit;
        if (found.unit == null && !found.measured && !found.sign.plausible(known, value, second)) {
            return;
        }
        if (!found.sign.plausible(known, value, second)) {
            doubts.add(new Doubt(Doubt.Kind.NUMBER_DISTANCE, -1, box));
        }
        if (second != null && second.compareTo(value) >= 0) {
            doubts.add(new Doubt(Doubt.Kind.CONTRADICTION, -1, box));
        }
        facts.add(new Fact.VitalSign(piece.source("vital-sign", doubts), found.sign.kind(), value, second,
                known));
    }
}
