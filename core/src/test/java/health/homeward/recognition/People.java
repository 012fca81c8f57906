package health.homeward.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Identity;
import health.homeward.document.Identity.IdNumber;
import health.homeward.document.IdentityFinding;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.Printed;
import health.homeward.document.Region;
import health.homeward.document.Sex;
import health.homeward.document.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Papers that print only whose they are, written as `姓名=顾明远 性别=男 年龄=54 出生=1971-08-09 住院号=778812`; a `?` behind a
/// value makes its reading doubtful.
final class People {
    static final LocalDate DAY = LocalDate.of(2026, 3, 17);

    private People() {}

    static Document paper(String id, String printed) {
        PageRef page = new PageRef(Sha256.of(id.getBytes(UTF_8)), 1);
        List<Printed> names = new ArrayList<>();
        List<IdNumber> ids = new ArrayList<>();
        Sex sex = null;
        Printed sexPrinted = null;
        Printed age = null;
        LocalDate birth = null;
        Printed hospital = null;
        LocalDate day = DAY;
        List<DocumentDate> dates = new ArrayList<>();
        Printed birthPrinted = null;
        for (String pair : printed.isBlank() ? List.<String>of() : Arrays.asList(printed.split(" "))) {
            String key = pair.substring(0, pair.indexOf('='));
            Printed value = value(pair.substring(key.length() + 1).replace('_', ' '), page);
            switch (key) {
                case "姓名" -> names.add(value);
                case "性别" -> {
                    sex = value.text().startsWith("男") ? Sex.MALE : Sex.FEMALE;
                    sexPrinted = value;
                }
                case "年龄" -> age = value;
                case "医院" -> hospital = value;
                case "日期" -> day = LocalDate.parse(value.text());
                case "入院" -> dates.add(date(DocumentDate.Role.ADMITTED, value));
                case "出院" -> dates.add(date(DocumentDate.Role.DISCHARGED, value));
                case "出生" -> {
                    birth = LocalDate.parse(value.text());
                    birthPrinted = value;
                }
                default -> ids.add(new IdNumber(type(key), value));
            }
        }
        Integer years = age == null || !age.text().matches("\\d+") ? null : Integer.valueOf(age.text());
        return new Document(new DocumentId(id), DocumentKind.DISCHARGE_SUMMARY, "",
                List.of(new DocumentPart(page,
                        Box.WHOLE_PAGE)),
                hospital, null, day, dates,
                new Identity(names, sex, sexPrinted, age, years, birth, birthPrinted, ids), 1, List.of());
    }

    private static DocumentDate date(DocumentDate.Role role, Printed value) {
        return new DocumentDate(role, LocalDate.parse(value.text()), null, value);
    }

    private static IdNumber.Type type(String key) {
        return switch (key) {
            case "住院号" -> IdNumber.Type.INPATIENT;
            case "身份证号" -> IdNumber.Type.CITIZEN;
            case "护照号" -> IdNumber.Type.PASSPORT;
            case "病案号" -> IdNumber.Type.RECORD;
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static Printed value(String text, PageRef page) {
        boolean doubtful = text.endsWith("?");
        return new Printed(doubtful ? text.substring(0, text.length() - 1) : text,
                new Region(page, Box.WHOLE_PAGE), doubtful ? 0.4 : 0.99, List.of());
    }

    static Person named(String name) {
        return new Person(name, null, null, null, null, List.of());
    }

    static Person person(String name, @Nullable Sex sex, @Nullable String birth) {
        return new Person(name, null, null, sex, birth == null ? null : LocalDate.parse(birth), List.of());
    }

    /// The finding on the only paper.
    static IdentityFinding.State judged(Person told, String printed) {
        return states(told, printed).getFirst();
    }

    /// The findings on several papers, in their order.
    static List<IdentityFinding.State> states(Person told, String... printed) {
        List<Document> documents = papers(printed);
        Judgement judgement = IdentityGuard.judge(told, documents);
        return documents.stream().map(document -> finding(judgement, document).state()).toList();
    }

    static List<Document> papers(String... printed) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < printed.length; i++) {
            documents.add(paper("d" + i, printed[i]));
        }
        return documents;
    }

    static IdentityFinding finding(Judgement judgement, Document document) {
        IdentityFinding finding = judgement.findings().get(document.id());
        if (finding == null) {
            throw new AssertionError("no finding for " + document.id());
        }
        return finding;
    }
}
