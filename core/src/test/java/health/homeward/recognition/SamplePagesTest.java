package health.homeward.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.IdentityFinding.State;
import health.homeward.document.Json;
import health.homeward.document.Page;
import health.homeward.document.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Three fictional patients' papers, mixed: typed here, and, where `homeward.read-pages` names a folder of pages that were
/// read before (`FORM__NN_NAME.EXT.json`), as they were read from photos.
class SamplePagesTest {
    private record Expected(DocumentKind kind, String name, String hospital, String date) {}

    private static final String RIVER = "江州市第三人民医院";
    private static final String VIEW = "望川医学院附属医院";
    private static final String GREEN = "青岚区中心医院";
    private static final Map<String, Expected> EXPECTED = Map.of(
            "01", new Expected(DocumentKind.DISCHARGE_SUMMARY, "沈若楠", RIVER, "2026-03-17"),
            "02", new Expected(DocumentKind.LAB_REPORT, "沈若楠", RIVER, "2026-03-09"),
            "03", new Expected(DocumentKind.LAB_REPORT, "欧阳澈", VIEW, "2026-05-11"),
            "04", new Expected(DocumentKind.IMAGING_REPORT, "欧阳澈", VIEW, "2026-05-12"),
            "05", new Expected(DocumentKind.OPERATIVE_NOTE, "沈若楠", RIVER, "2026-03-06"),
            "06", new Expected(DocumentKind.MEDICATION_LIST, "沈若楠", RIVER, "2026-03-17"),
            "07", new Expected(DocumentKind.PATHOLOGY_REPORT, "欧阳澈", VIEW, "2026-05-15"),
            "08", new Expected(DocumentKind.LAB_REPORT, "司徒静宜", GREEN, "2026-04-18"),
            "09", new Expected(DocumentKind.ADMISSION_NOTE, "司徒静宜", GREEN, "2026-04-17"),
            "10", new Expected(DocumentKind.IMAGING_REPORT, "司徒静宜", GREEN, "2026-04-20"));

    private static final Map<String, String> TYPED = Map.of(
            "01",
            RIVER + "\n出院小结\n姓名：沈若楠\t性别：女\t年龄：57岁\t住院号：20260347\n科室：肿瘤内科\t床号：12-06\t入院日期：2026-03-02\t出院日期：2026-03-17",
            "02", RIVER + "检验报告单\n姓名：沈若楠\t性别：女\t年龄：57岁\t样本号：0318\n住院号：20260347\t采样时间：2026-03-09 06:12",
            "03",
            VIEW + "\n血常规（五分类）检验报告\n姓名：欧阳澈\t性别：男\t年龄：43岁\n门诊号：M60211785\t科别：血液科门诊\n检验：黎晓舟\t审核：贺兰\t打印时间：2026-05-11 09:47",
            "04",
            VIEW + "\nCT诊断报告书\n姓名：欧阳澈\t性别：男\t年龄：43岁\t影像号：CT2605-11872\n检查日期：2026-05-12\t报告日期：2026-05-12",
            "05",
            RIVER + "\n手术记录\n姓名：沈若楠\t性别：女\t年龄：57岁\t住院号：20260347\n手术日期：2026-03-06\t开始时间：09:10\n术者签名：程砚秋\t记录者：顾一鸣\t2026-03-06 13:20",
            "06", RIVER + "\n住院患者用药清单\n姓名：沈若楠\t住院号：20260347\t科室：肿瘤内科\n医师：陆可心\t药师：秦可贞\t打印日期：2026-03-17",
            "07",
            VIEW + "病理科\n病理诊断报告\n姓名：欧阳澈\t性别：男\t年龄：43岁\t病理号：P2026-08816\n送检日期：2026-05-15\t报告日期：2026-05-21",
            "08",
            GREEN + "检验医学中心\n检验报告单\n姓名：司徒静宜\t性别：女\t年龄：61岁\t条码号：260418009327\n检验者：钟离\t报告时间：2026-04-18 15:32",
            "09", GREEN + "\n入院记录\n姓名：司徒静宜\t性别：女\t年龄：61岁\t婚姻：已婚\n入院时间：2026-04-17 10:20\t病史陈述者：患者本人，可靠",
            "10", GREEN + "影像科\n磁共振检查报告单\n姓名：司徒静宜\t性别：女\t年龄：61岁\t检查号：MR260420-033\n检查日期：2026-04-20");

    @Test
    void recognisesEveryPaper() throws IOException {
        for (Map.Entry<String, Map<String, Page>> form : forms().entrySet()) {
            Map<String, Document> documents = documents(form.getValue());
            assertThat(documents).as(form.getKey()).hasSize(10);
            documents.forEach((paper, document) -> {
                Expected expected = Objects.requireNonNull(EXPECTED.get(paper));
                String what = form.getKey() + " " + paper;
                assertThat(document.kind()).as(what).isEqualTo(expected.kind);
                assertThat(document.hospital()).as(what)
                        .isNotNull()
                        .satisfies(hospital -> assertThat(hospital.text()).isEqualTo(expected.hospital));
                assertThat(document.date()).as(what).hasToString(expected.date);
                assertThat(document.identity().names()).as(what).hasSize(1);
            });
        }
    }

    @Test
    void findsTheOthersPapersWhoeverThePatientIs() throws IOException {
        for (Map.Entry<String, Map<String, Page>> form : forms().entrySet()) {
            Map<String, Document> documents = documents(form.getValue());
            for (String own : List.of("沈若楠", "欧阳澈", "司徒静宜")) {
                Judgement judgement = IdentityGuard.judge(People.named(own), List.copyOf(documents.values()));
                documents.forEach((paper, document) -> {
                    State state = People.finding(judgement, document).state();
                    boolean theirs = Objects.requireNonNull(EXPECTED.get(paper)).name.equals(own);
                    assertThat(state).as(form.getKey() + " " + paper + " for " + own)
                            .isIn(theirs ? State.MATCH : State.CONFLICT, State.UNCLEAR);
                    if (form.getKey().equals("typed")) {
                        assertThat(state).isNotEqualTo(State.UNCLEAR);
                    }
                });
            }
        }
    }

    @Test
    void takesTheOneWithMostPapersWhenNothingIsTold() throws IOException {
        Map<String, Document> documents = documents(Objects.requireNonNull(forms().get("typed")));

        Judgement judgement = IdentityGuard.judge(Person.UNKNOWN, List.copyOf(documents.values()));

        assertThat(judgement.patient().name()).isEqualTo("沈若楠");
        assertThat(judgement.findings().values()).filteredOn(finding -> finding.state() == State.MATCH)
                .hasSize(4);
        assertThat(judgement.findings().values()).filteredOn(finding -> finding.state() == State.CONFLICT)
                .hasSize(6);
    }

    private static Map<String, Document> documents(Map<String, Page> pages) {
        Map<String, Document> documents = new TreeMap<>();
        List<Document> found = Papers.documents(pages.values().toArray(Page[]::new));
        pages.forEach((paper, page) -> found.stream()
                .filter(document -> document.parts().getFirst().page().equals(page.ref()))
                .forEach(document -> documents.put(paper, document)));
        return documents;
    }

    private static Map<String, Map<String, Page>> forms() throws IOException {
        Map<String, Map<String, Page>> forms = new HashMap<>();
        TYPED.forEach((paper, text) -> forms.computeIfAbsent("typed", form -> new TreeMap<>())
                .put(paper, Papers.page(text)));
        String folder = System.getProperty("homeward.read-pages");
        if (folder != null) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.sorted().toList()) {
                    String[] name = file.getFileName().toString().split("__", 2);
                    List<Page> pages = new ArrayList<>(
                            Json.MAPPER.readValue(file.toFile(), new TypeReference<List<Page>>() {
                            }));
                    forms.computeIfAbsent(name[0], form -> new TreeMap<>())
                            .put(name[1].substring(0, 2), pages.getFirst());
                }
            }
        }
        return forms;
    }
}
