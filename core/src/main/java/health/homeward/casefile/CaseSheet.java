package health.homeward.casefile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import health.homeward.document.Person;
import health.homeward.document.ProblemException;
import health.homeward.document.Sex;
import health.homeward.readiness.Answers;
import health.homeward.readiness.Answers.CareOwner;
import health.homeward.readiness.Answers.HomePhysician;
import health.homeward.readiness.Answers.TreatingDoctor;
import health.homeward.readiness.Opinion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `case.yaml`: what the person told us. Every key is optional; an unknown one is refused by name.
///
/// @param home ISO country code where care goes on
/// @param situation `completed-review`, `before-proceeding`, `next-step`, `handoff`
/// @param opinion `diagnosis-review`, `treatment-review`, `next-step`, `continuity-of-care`
/// @param question what is asked, in one sentence of the person's
/// @param questions to the physician
/// @param call between the doctors: when, or why not
/// @param timeline the course of the illness as the person tells it, a line each
public record CaseSheet(
        @Nullable PersonTold person,
        @Nullable String home,
        @Nullable String situation,
        @Nullable String opinion,
        @Nullable String question,
        @Nullable List<String> questions,
        @Nullable Urgent urgent,
        @Nullable Place place,
        @Nullable List<StayTold> stays,
        @Nullable List<String> regularMedicines,
        @Nullable List<String> allergies,
        @Nullable TreatingDoctor treatingDoctor,
        @Nullable HomePhysician homePhysician,
        @Nullable CareOwner careOwner,
        @Nullable String call,
        @Nullable List<String> timeline,
        @Nullable String profile) {
    public static final CaseSheet EMPTY = new CaseSheet(null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null);

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final List<String> OPINIONS = Stream.of(Opinion.values()).map(Opinion::code).toList();

    /// Who the person is, in the person's own words.
    public record PersonTold(
            @Nullable String name,
            @Nullable String passportName,
            @Nullable String chineseName,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable List<String> ids) {}

    /// The answer to the urgent question.
    ///
    /// @param answer `no`, `yes` or `not-sure`
    public record Urgent(String answer, @Nullable String by, @Nullable OffsetDateTime at) {}

    /// Where the person is and when the person leaves China.
    public record Place(@Nullable String now, @Nullable LocalDate leaves) {}

    /// A stay in hospital as told.
    public record StayTold(
            @Nullable String hospital,
            @Nullable LocalDate admitted,
            @Nullable LocalDate discharged) {}

    /// Reads a sheet; an empty file is an empty sheet.
    ///
    /// @throws ProblemException naming file, line, key and what may stand there
    public static CaseSheet read(Path file) {
        SheetLines lines = SheetLines.of(file);
        try {
            CaseSheet sheet = lines.isEmpty()
                    ? EMPTY
                    : Objects.requireNonNullElse(MAPPER.readValue(lines.text(), CaseSheet.class), EMPTY);
            sheet.check(lines);
            return sheet;
        } catch (UnrecognizedPropertyException e) {
            throw lines.invalid(path(e), "unknown key: " + e.getPropertyName() + "; known here: "
                    + String.join(", ",
                            e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList()),
                    e);
        } catch (JsonMappingException e) {
            throw lines.invalid(path(e), null, e);
        } catch (JsonProcessingException e) {
            throw lines.malformed(e);
        }
    }

    /// As in `/stays/0/admitted`.
    private static String path(JsonMappingException e) {
        return e.getPath()
                .stream()
                .map(part -> "/" + (part.getFieldName() == null ? part.getIndex() : part.getFieldName()))
                .collect(Collectors.joining());
    }

    private void check(SheetLines lines) {
        lines.check("/home", home, COUNTRIES, "an ISO code of two letters, as US");
        lines.check("/situation", situation, Situation.CODES);
        lines.check("/opinion", opinion, OPINIONS);
        lines.check("/urgent/answer",
                urgent == null ? null : Objects.requireNonNullElse(urgent.answer, ""),
                Decision.Urgency.ANSWERS);
    }

    /// All that only the person can answer.
    public Answers toAnswers() {
        return new Answers(question, questions, treatingDoctor, homePhysician, careOwner, call, timeline,
                regularMedicines, allergies);
    }

    /// The person in the words of the vocabulary.
    public Person toPerson() {
        return person == null
                ? Person.UNKNOWN
                : new Person(person.name, person.passportName, person.chineseName, person.sex,
                        person.birthDate,
                        person.ids == null ? List.of() : person.ids);
    }
}
