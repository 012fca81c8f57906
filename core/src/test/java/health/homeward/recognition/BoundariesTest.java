package health.homeward.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private static final String HEAD = "云溪市人民医院\n出院记录\n姓名：顾明远\t性别：男\t年龄：54岁\t住院号：778812\n入院情况：一般。\n诊疗经过：完善检查。\n";
    private static final String RUNNING = "云溪市人民医院\n姓名：顾明远\t住院号：778812\n";
    private static final String ENDING = "出院情况：好转。\n出院医嘱：休息，随诊。\n主治医师：钱多多\t2026-03-17\n";

    @Test
    void joinsTheNextPageOfAFileThatHasNoTitle() {
        List<Document> documents = Papers.documents(Papers.page("f", 1, HEAD),
                Papers.page("f", 2, RUNNING + ENDING));

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.parts()).hasSize(2);
            assertThat(document.kind()).isEqualTo(DocumentKind.DISCHARGE_SUMMARY);
            assertThat(document.notes()).isEmpty();
        });
    }

    @Test
    void joinsPhotosOfOnePaperByTheirPrintedNumbersWhateverTheirOrder() {
        Page third = Papers.page(RUNNING + ENDING + "第3页 共3页");
        Page first = Papers.page(HEAD + "第1页 共3页");
        Page second = Papers.page(RUNNING + "继续治疗。\n第2页 共3页");

        List<Document> documents = Papers.documents(third, first, second);

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.parts()).extracting(DocumentPart::page)
                    .containsExactly(first.ref(), second.ref(), third.ref());
            assertThat(document.kind()).isEqualTo(DocumentKind.DISCHARGE_SUMMARY);
            assertThat(document.title()).isEqualTo("出院记录");
            assertThat(document.notes()).isEmpty();
        });
    }

    @Test
    void understandsOtherFormsOfPageNumbers() {
        for (String form : List.of("第%d页/共2页", "%d/2", "Page %d of 2", "共2页 第%d页", "第%d/2页", "页码：%d/2")) {
            List<Document> documents = Papers.documents(
                    Papers.page(RUNNING + ENDING + form.formatted(2)), Papers.page(HEAD + form.formatted(1)));
            assertThat(documents).as(form).hasSize(1);
        }
    }

    @Test
    void saysWhenAPageSeemsToBeMissing() {
        List<Document> documents = Papers.documents(Papers.page(HEAD + "第1页 共3页"),
                Papers.page(RUNNING + ENDING + "第3页 共3页"));

        assertThat(documents).singleElement()
                .satisfies(document -> assertThat(document.notes())
                        .containsExactly("Page 2 of 3 seems to be missing."));
    }

    @Test
    void saysWhenTheOrderOfPhotosIsGuessed() {
        List<Document> documents = Papers.documents(Papers.page(HEAD), Papers.page(RUNNING + ENDING));

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.parts()).hasSize(2);
            assertThat(document.notes()).hasSize(1);
            assertThat(document.parts().getLast().doubts()).isEmpty();
            assertThat(document.confidence()).isLessThanOrEqualTo(0.8);
        });
    }

    @Test
    void saysWhenAPageThatNamesNobodyIsPlacedByItsNumberAlone() {
        List<Document> documents = Papers.documents(Papers.page(HEAD + "第1页 共2页"),
                Papers.page(ENDING + "第2页 共2页"));

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.notes()).hasSize(2);
            assertThat(document.parts().getFirst().doubts()).isEmpty();
            assertThat(document.parts().getLast().doubts()).containsExactly(Doubt.Kind.IDENTITY);
        });
    }

    @Test
    void leavesAPageOfAnotherFileAloneThatNothingTies() {
        assertThat(Papers.documents(Papers.page(HEAD), Papers.page("会诊意见：胰腺占位。\n会诊医师：钱多多\t2026-03-09")))
                .hasSize(2);
    }

    @Test
    void doubtsAPageBehindASignatureThatNamesNobody() {
        List<Document> documents = Papers.documents(Papers.page("f", 1, HEAD + ENDING),
                Papers.page("f", 2, "既往史：冠心病。\n记录医师：孙小小\t2026-06-01"));

        assertThat(documents).singleElement()
                .satisfies(document -> assertThat(document.parts().getLast().doubts())
                        .containsExactly(Doubt.Kind.IDENTITY));
    }

    @Test
    void keepsTwoVisitsApartWhoseAgesContradictOrThatOnlyTheirNamesTie() {
        String visit = "云溪市人民医院\n门诊病历\n姓名：顾明远\t性别：男\t年龄：%d岁\n就诊日期：2026-03-02\n诊断：%s";

        assertThat(Papers.documents(Papers.page("f", 1, visit.formatted(63, "脑梗死")),
                Papers.page("f", 2, visit.formatted(54, "胃炎")))).hasSize(2);
        assertThat(Papers.documents(Papers.page(visit.formatted(54, "脑梗死")),
                Papers.page(visit.formatted(54, "胃炎")))).hasSize(2);
    }

    @Test
    void neverJoinsPagesOfTwoPersonsOrTwoStays() {
        assertThat(Papers.documents(Papers.page(HEAD), Papers.page("姓名：孙小小\t住院号：778899\n" + ENDING)))
                .hasSize(2);
        assertThat(Papers.documents(Papers.page("f", 1, HEAD + "第1页 共2页"),
                Papers.page("f", 2, "姓名：顾明远\t住院号：901234\n" + ENDING + "第2页 共2页"))).hasSize(2);
    }

    @Test
    void neverJoinsThePagesOfAMotherAndHerChild() {
        String mother = "云溪市妇幼保健院\n出院记录\n姓名：顾明月\t性别：女\t年龄：31岁\t住院号：778812\n诊疗经过：顺产。\n";
        String child = "云溪市妇幼保健院\n母亲姓名：顾明月\t住院号：778812\n性别：女\t出生体重：3200g\n";

        assertThat(Papers.documents(Papers.page(mother), Papers.page(child))).hasSize(2);
        assertThat(Papers.documents(Papers.page("f", 1, mother), Papers.page("f", 2, child))).hasSize(2);
    }

    @Test
    void findsEachReportInAFileOfSeveral() {
        List<Document> documents = Papers.documents(
                Papers.page("f", 1, lab("血常规检验报告单", "A1001", "2026-03-02 06:10")),
                Papers.page("f", 2, lab("生化检验报告单", "A1002", "2026-03-02 06:10")),
                Papers.page("f", 3, "云溪市人民医院\nCT检查报告单\n姓名：顾明远\t检查号：CT7781\n影像所见：双肺清晰。\n检查日期：2026-03-03"));

        assertThat(documents).extracting(Document::kind)
                .containsExactly(DocumentKind.LAB_REPORT, DocumentKind.LAB_REPORT,
                        DocumentKind.IMAGING_REPORT);
    }

    @Test
    void keepsReportsApartThatDifferOnlyInSampleOrTime() {
        assertThat(Papers.documents(Papers.page(lab("检验报告单", "A1001", "2026-03-02 06:10")),
                Papers.page(lab("检验报告单", "A1002", "2026-03-02 06:10")))).hasSize(2);
        assertThat(Papers.documents(Papers.page(lab("检验报告单", "A1001", "2026-03-02 06:10")),
                Papers.page(lab("检验报告单", "A1001", "2026-03-05 06:10")))).hasSize(2);
    }

    @Test
    void joinsTheSecondPageOfALaboratoryReportThatRepeatsItsHead() {
        assertThat(
                Papers.documents(Papers.page("f", 1, lab("检验报告单", "A1001", "2026-03-02 06:10") + "\n第1页 共2页"),
                        Papers.page("f", 2, lab("检验报告单", "A1001", "2026-03-02 06:10") + "\n第2页 共2页")))
                .hasSize(1);
        assertThat(Papers.documents(Papers.page("f", 1, lab("检验报告单", "A1001", "2026-03-02 06:10")),
                Papers.page("f", 2, lab("检验报告单", "A1001", "2026-03-02 06:10")))).hasSize(1);
    }

    @Test
    void cutsAPageThatHoldsTwoPapers() {
        Page page = Papers.page(lab("血常规检验报告单", "A1001", "2026-03-02 06:10") + "\n"
                + lab("尿常规检验报告单", "A1002", "2026-03-02 07:20"));

        List<Document> documents = Papers.documents(page);

        assertThat(documents).hasSize(2);
        assertThat(documents.get(0).title()).isEqualTo("血常规检验报告单");
        assertThat(documents.get(1).title()).isEqualTo("尿常规检验报告单");
        assertThat(documents.get(0).parts().getFirst().area().bottom())
                .isEqualTo(documents.get(1).parts().getFirst().area().y());
        assertThat(documents.get(0).id()).isNotEqualTo(documents.get(1).id());
    }

    @Test
    void cutsALongScreenshotAndPassesItsStatusBar() {
        Page page = Papers.page("10:32\t5G 87%\n检查报告\n" + lab("血常规检验报告单", "A1001", "2026-03-02 06:10") + "\n"
                + "云溪市人民医院\n彩超检查报告单\n姓名：顾明远\t检查号：US771\n超声所见：肝脏大小正常。\n"
                + "云溪市人民医院\n出院记录\n姓名：顾明远\t住院号：778812\n出院情况：好转。");

        assertThat(Papers.documents(page)).extracting(Document::kind)
                .containsExactly(DocumentKind.LAB_REPORT, DocumentKind.ULTRASOUND_REPORT,
                        DocumentKind.DISCHARGE_SUMMARY);
    }

    @Test
    void doesNotCutAtHeadingsOfTheSameWords() {
        assertThat(Papers.documents(Papers.page(HEAD + "出院情况：好转。\n出院带药\n阿司匹林肠溶片 100mg\n治疗方案\n继续口服")))
                .hasSize(1);
        assertThat(Papers.documents(Papers.page(
                "云溪市人民医院\n病程记录\n姓名：顾明远\t住院号：778812\n2026-03-02 09:00\n首次病程记录\n患者入院。\n2026-03-03 09:00\n主任医师查房记录\n病情稳定。")))
                .hasSize(1);
    }

    @Test
    void listsBlankPages() {
        Page blank = Papers.page("f", 2, "");

        Recognised recognised = Papers.recognised(Papers.page("f", 1, HEAD), blank);

        assertThat(recognised.blank()).containsExactly(blank.ref());
        assertThat(recognised.documents()).hasSize(1);
    }

    @Test
    void keepsAnIdWhenOtherFilesComeAndGo() {
        Page page = Papers.page(HEAD);

        assertThat(Papers.documents(Papers.page(lab("检验报告单", "A1", "2026-03-02 06:10")), page).getLast().id())
                .isEqualTo(Papers.documents(page).getFirst().id());
    }

    private static String lab(String title, String sample, String collected) {
        return "云溪市人民医院\n" + title + "\n姓名：顾明远\t性别：男\t年龄：54岁\t标本号：" + sample
                + "\n采样时间：" + collected
                + "\t科室：消化内科\n项目\t结果\t单位\t参考范围\n白细胞\t5.6\t10^9/L\t3.5-9.5\n血红蛋白\t140\tg/L\t130-175\n检验者：钱多多\t审核者：孙小小";
    }
}
