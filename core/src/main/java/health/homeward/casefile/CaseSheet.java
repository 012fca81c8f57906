package health.homeward.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import health.homeward.document.Person;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sex;
import health.homeward.readiness.Opinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `case.yaml`: what the person told us. Every key is optional; an unknown one is refused by name.
///
/// @param home ISO country code where care goes on
/// @param situation `completed-review`, `before-proceeding`, `next-step`, `handoff`
/// @param opinion `diagnosis-review`, `treatment-review`, `next-step`, `continuity-of-care`
public record CaseSheet(
        @Nullable PersonTold person,
        @Nullable String home,
        @Nullable String situation,
        @Nullable String opinion,
        @Nullable Urgent urgent,
        @Nullable Place place,
        @Nullable List<StayTold> stays,
        @Nullable List<String> regularMedicines,
        @Nullable List<String> allergies,
        @Nullable String profile) {
    public static final CaseSheet EMPTY = new CaseSheet(null, null, null, null, null, null, null, null, null,
            null);

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();
    private static final long MOST_BYTES = 1_000_000;
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
    /// @throws ProblemException naming file, line and key
    public static CaseSheet read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ProblemException(Problem.CASE_FILE_INVALID, file + " is too long to be one");
            }
            String text = Files.readString(file);
            boolean blank = text.lines()
                    .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
            CaseSheet sheet = blank ? EMPTY : MAPPER.readValue(text, CaseSheet.class);
            sheet.check(file);
            return sheet;
        } catch (UnrecognizedPropertyException e) {
            throw invalid(file, e, "unknown key: " + e.getPropertyName());
        } catch (JsonMappingException e) {
            String key = e.getPath()
                    .stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .reduce((a, b) -> a + "." + b)
                    .orElse("");
            throw invalid(file, e, "this value cannot be used: " + key);
        } catch (JsonProcessingException e) {
            throw invalid(file, e, "this is not YAML");
        } catch (IOException e) {
            throw new ProblemException(Problem.CASE_FILE_INVALID, file + " cannot be opened", e);
        }
    }

    private static ProblemException invalid(Path file, JsonProcessingException e, String what) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new ProblemException(Problem.CASE_FILE_INVALID, file + ", line " + line + ": " + what, e);
    }

    private void check(Path file) {
        check(file, "situation", situation, Situation.CODES);
        check(file, "opinion", opinion, OPINIONS);
        check(file, "urgent.answer", urgent == null ? null : urgent.answer, List.of("no", "yes", "not-sure"));
    }

    private static void check(Path file, String key, @Nullable String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw new ProblemException(Problem.CASE_FILE_INVALID,
                    file + ": " + key + " is one of " + String.join(", ", allowed));
        }
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
