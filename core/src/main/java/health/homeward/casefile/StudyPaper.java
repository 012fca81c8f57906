package health.homeward.casefile;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Identity;
import health.homeward.document.PageRef;
import health.homeward.document.Printed;
import health.homeward.document.Region;
import health.homeward.document.Sex;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.imaging.Person;
import health.homeward.imaging.Study;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a study says about whose it is, in the form of a paper, so that it is compared like one.
final class StudyPaper {
    private static final Pattern YEARS = Pattern.compile("0*([0-9]{1,3})Y");
    private static final Pattern CITIZEN = Pattern.compile("[0-9]{17}[0-9Xx]");
    private static final double SURE = 1;
    private static final double DOUBTED = 0.5;

    private final Study study;
    private final Region place;

    private StudyPaper(Study study, SourceFile first) {
        this.study = study;
        this.place = new Region(new PageRef(first.sha256(), 1), Box.WHOLE_PAGE);
    }

    /// One for each person whose images are in it, all under the name of the study.
    static List<Document> of(Study study) {
        StudyPaper paper = new StudyPaper(study, first(study));
        return study.patients().stream().map(paper::of).toList();
    }

    private static SourceFile first(Study study) {
        return study.series().stream().flatMap(series -> series.files().stream()).findFirst().orElseThrow();
    }

    static DocumentId id(Study study) {
        String name = study.uid().isEmpty() ? first(study).sha256().hex() : study.uid();
        return new DocumentId(
                "study-" + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 12));
    }

    private Document of(Person person) {
        return new Document(id(study), DocumentKind.UNKNOWN, study.description(),
                List.of(new DocumentPart(place.page(), place.box())),
                isHan(study.institution()) ? printed(study.institution(), SURE) : null, null, date(study),
                List.of(), identity(person), 1, List.of());
    }

    static @Nullable LocalDate date(Study study) {
        return study.date() == null ? null : LocalDate.parse(study.date());
    }

    private Identity identity(Person person) {
        Sex sex = person.sex() == null ? null : switch (person.sex()) {
            case "M" -> Sex.MALE;
            case "F" -> Sex.FEMALE;
            default -> null;
        };
        String birth = person.tellingBirthDate();
        Integer years = years();
        return new Identity(names(person), sex, sex == null ? null : printed(person.sex(), SURE),
                years == null ? null : printed(study.patientAge(), SURE), years,
                birth == null ? null : LocalDate.parse(birth), birth == null ? null : printed(birth, SURE),
                person.tellingIds().stream().map(this::number).toList());
    }

    /// Every way of writing as a name of its own; what a character set leaves open is not firm.
    private List<Printed> names(Person person) {
        List<String> written = new ArrayList<>(person.tellingNames());
        if (!study.decoded()) {
            written.addAll(study.patientNameCandidates());
        }
        return written.stream()
                .flatMap(name -> Pattern.compile("=").splitAsStream(name))
                .map(StudyPaper::spoken)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> printed(name, study.decoded() ? SURE : DOUBTED))
                .toList();
    }

    /// `张^三` is 张三, `Zhang^San` is Zhang San.
    private static String spoken(String name) {
        return (isHan(name) ? name.replace("^", "") : name.replace('^', ' ')).strip();
    }

    private @Nullable Integer years() {
        Matcher years = YEARS.matcher(study.patientAge() == null ? "" : study.patientAge());
        return years.matches() ? Integer.valueOf(years.group(1)) : null;
    }

    private Identity.IdNumber number(String id) {
        return new Identity.IdNumber(
                CITIZEN.matcher(id).matches()
                        ? Identity.IdNumber.Type.CITIZEN
                        : Identity.IdNumber.Type.RECORD,
                printed(id, SURE));
    }

    private Printed printed(@Nullable String text, double confidence) {
        return new Printed(text == null ? "" : text, place, confidence, List.of());
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
