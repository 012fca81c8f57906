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
            "operation-description", "preoperative-diagnosis", "preliminary-diagnosis");
    private static final Pattern NO_MEASUREMENT = VitalSignWords.any("not-measured-before");
    private static final Pattern NO_VALUE = Pattern.compile("^[ ]*(?:-{1,2}|~|至|→)[ ]*\\d|^[ ]*(?:"
            + VitalSignWords.alternation("not-measured-after") + ")");
    private static final int GROUP = 3;

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
                        .forEach(one -> add(sentence, one));
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

    private void add(Piece sentence, Found found) {
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
