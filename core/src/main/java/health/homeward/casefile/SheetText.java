package health.homeward.casefile;

import health.homeward.document.Json;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import health.homeward.recognition.Patient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes `case.yaml`: what was told, what the records suggest (behind a `#`, until a person takes it over) and what is
/// still needed. A sheet that a person changed is never overwritten.
final class SheetText {
    private final StringBuilder text = new StringBuilder();
    private final CaseSheet sheet;
    private final CaseState state;

    private SheetText(CaseSheet sheet, CaseState state) {
        this.sheet = sheet;
        this.state = state;
    }

    /// @param told where the sheet came from when not from here; then this one is a copy for reading
    static void write(Path file, @Nullable Path told, CaseSheet sheet, CaseState state) {
        try {
            Path mark = mark(file);
            String there = hash(file);
            if (!there.isEmpty() && !isOurs(there, mark)) {
                return;
            }
            byte[] bytes = new SheetText(sheet, state).write(told).getBytes(StandardCharsets.UTF_8);
            // Marked before it is written, so that a run that stops in between leaves no sheet that looks like a person's.
            Work.write(mark,
                    (Sha256.of(bytes).hex() + '\n' + there).getBytes(StandardCharsets.US_ASCII));
            Work.write(file, bytes);
        } catch (IOException e) {
            throw NotWritten.to(file, e);
        }
    }

    /// Whether it is there and not as it was written here.
    static boolean isPersons(Path file) {
        try {
            String there = hash(file);
            return !there.isEmpty() && !isOurs(there, mark(file));
        } catch (IOException e) {
            throw new ProblemException(Problem.CASE_FILE_INVALID, file + " cannot be opened", e);
        }
    }

    private static Path mark(Path file) {
        return file.resolveSibling("work").resolve("sheet.sha256");
    }

    /// Empty where there is no file.
    private static String hash(Path file) throws IOException {
        return Files.exists(file) ? Sha256.of(Files.readAllBytes(file)).hex() : "";
    }

    private static boolean isOurs(String sha256, Path mark) throws IOException {
        return Files.exists(mark) && Files.readString(mark).lines().anyMatch(sha256::equals);
    }

    private String write(@Nullable Path told) {
        line(told == null
                ? "# What you tell about this case. Lines behind a # are suggestions read from the records: compare them,"
                : "# A copy for reading. What you tell stands in " + told.toAbsolutePath().normalize()
                        + "; change it there.");
        line(told == null
                ? "# correct them and take the # away. Every line is optional."
                : "# Lines behind a # are suggestions read from the records.");
        person();
        plain("home", sheet.home(), "US", "ISO code of the country where care goes on");
        asked();
        plain("situation", sheet.situation(), "completed-review",
                "or before-proceeding, next-step, handoff");
        plain("opinion", sheet.opinion(), CaseState.DEFAULT_OPINION.code(),
                "or diagnosis-review, next-step, continuity-of-care");
        urgent();
        place();
        stays();
        list("regularMedicines", sheet.regularMedicines(), "warfarin 5 mg once daily",
                "[] when there are none");
        list("allergies", sheet.allergies(), "penicillin: rash", "[] when there are none");
        people();
        plain("call", sheet.call(), "\"not wanted\"", "a call between the doctors: when, or why not");
        list("timeline", sheet.timeline(), "2026-01: first signs",
                "the course of the illness in your words, a line each");
        plain("profile", sheet.profile(), "name", "a submission profile, if any");
        return text.toString();
    }

    private void asked() {
        plain("question", sheet.question(), "\"\"", "still needed: what is asked, in one sentence");
        List<String> told = sheet.questions();
        line(told == null
                ? "#questions:   # still needed: at least one; keep, change or add"
                : told.isEmpty() ? "questions: []" : "questions:");
        (told == null ? StandingQuestions.ALL : told)
                .forEach(question -> line((told == null ? "#" : "") + "  - " + json(question)));
    }

    private void people() {
        var doctor = sheet.treatingDoctor();
        line(doctor == null
                ? "#treatingDoctor: {name: \"\", department: \"\", reach: \"telephone or mail\", hours: \"\", languages: \"\"}   # still needed: how the doctor in China can be asked"
                : "treatingDoctor: {" + only(also("name", doctor.name())
                        + also("department", doctor.department()) + also("reach", doctor.reach())
                        + also("hours", doctor.hours()) + also("languages", doctor.languages())) + "}");
        var physician = sheet.homePhysician();
        line(physician == null
                ? "#homePhysician: {name: \"\", specialty: \"\", institution: \"\", reach: \"\"}   # still needed; {chosen: false} when not chosen yet"
                : "homePhysician: {" + only(also("name", physician.name())
                        + also("specialty", physician.specialty())
                        + also("institution", physician.institution()) + also("reach", physician.reach())
                        + also("chosen", physician.chosen())) + "}");
        var owner = sheet.careOwner();
        line(owner == null
                ? "#careOwner: {name: \"\", reach: \"\", accepted: 2026-01-31, proof: \"letter\"}   # still needed: who has accepted to take over care"
                : "careOwner: {" + only(also("name", owner.name()) + also("reach", owner.reach())
                        + also("accepted", owner.accepted()) + also("proof", owner.proof())) + "}");
    }

    private void person() {
        CaseSheet.PersonTold person = sheet.person();
        boolean none = person == null;
        CaseSheet.PersonTold told = person == null
                ? new CaseSheet.PersonTold(null, null, null, null, null, null)
                : person;
        Patient read = state.patient();
        line(none ? "#person:" : "person:");
        field(none, "name", told.name(), null, "as you call yourself");
        field(none, "passportName", told.passportName(), null, "exactly as in the passport");
        field(none, "chineseName", told.chineseName(), read.name(), "as the hospital writes it");
        field(none, "sex", told.sex() == null ? null : told.sex().code(),
                read.sex() == null ? null : read.sex().code(), "female or male");
        field(none, "birthDate", told.birthDate() == null ? null : told.birthDate().toString(),
                read.birthDate() == null ? null : read.birthDate().toString(), "year-month-day");
        List<String> ids = told.ids();
        line((ids == null ? "#  " : "  ") + "ids: " + json(ids == null ? read.ids() : ids)
                + (ids == null && !read.ids().isEmpty() ? "   # read from the records" : ""));
    }

    /// A key of the person: as told, else as read, else what to write there.
    private void field(boolean none, String key, @Nullable String told, @Nullable String read, String what) {
        if (told != null) {
            line("  " + key + ": " + json(told));
        } else if (read != null) {
            line("#  " + key + ": " + json(read) + "   # read from the records; " + what);
        } else {
            line((none ? "#  " : "  #") + key + ":   # still needed: " + what);
        }
    }

    private void plain(String key, @Nullable String told, String example, String what) {
        line(told == null ? "#" + key + ": " + example + "   # " + what : key + ": " + json(told));
    }

    private void urgent() {
        CaseSheet.Urgent urgent = sheet.urgent();
        line(urgent == null
                ? "#urgent: {answer: no, by: \"your name\", at: 2026-01-31T10:00+08:00}   # is anything urgent in the current care?"
                : "urgent: {answer: " + json(urgent.answer()) + also("by", urgent.by())
                        + also("at", urgent.at())
                        + "}");
    }

    private void place() {
        CaseSheet.Place place = sheet.place();
        line(place == null
                ? "#place: {now: china, leaves: 2026-01-31}   # where you are, and when you leave China"
                : "place: {" + only(also("now", place.now()) + also("leaves", place.leaves()))
                        + "}");
    }

    private void stays() {
        List<CaseSheet.StayTold> stays = sheet.stays();
        if (stays != null) {
            line("stays:");
            stays.forEach(
                    stay -> line("  - {" + stay(stay.hospital(), stay.admitted(), stay.discharged()) + "}"));
            return;
        }
        CaseStay read = state.stay();
        boolean known = read.hospital() != null || read.admitted() != null || read.discharged() != null;
        line("#stays: [{" + stay(read.hospital(), read.admitted(), read.discharged()) + "}]"
                + (known ? "   # read from the records" : ""));
    }

    private static String stay(@Nullable String hospital, @Nullable LocalDate admitted,
            @Nullable LocalDate discharged) {
        return only(also("hospital", hospital) + also("admitted", admitted) + also("discharged", discharged));
    }

    /// Parts without the comma before the first.
    private static String only(String parts) {
        return parts.isEmpty() ? parts : parts.substring(2);
    }

    private void list(String key, @Nullable List<String> told, String example, String what) {
        line(told == null
                ? "#" + key + ": [" + json(example) + "]   # still needed: " + what
                : key + ": " + json(told));
    }

    private static String also(String key, @Nullable Object value) {
        return value == null ? "" : ", " + key + ": " + json(value.toString());
    }

    /// JSON is YAML.
    private static String json(Object value) {
        return Json.MAPPER.valueToTree(value).toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
