package health.homeward.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Engine;
import health.homeward.document.Fact;
import health.homeward.document.Identity;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Sha256;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.document.TextSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MedicineTablesTest {
    private static final PageRef PAGE = new PageRef(Sha256.of("table".getBytes(UTF_8)), 1);
    private static final String LIST = "NUMBER 序号|NAME 药品名称|STRENGTH 规格|DOSE 单次剂量|FREQUENCY 频次|ROUTE 途径|START 开始日期|STOP 停止日期";
    private static final String ORDERS = "START 开始时间|NAME 医嘱内容|ROUTE 用法|FREQUENCY 频次|UNKNOWN 医生|STOP 停止时间";

    @Test
    void takesEveryColumnAsPrinted() {
        Fact.Medication medicine = only("住院患者用药清单", LIST,
                "9|低分子肝素钠注射液|0.4ml:4000IU|4000IU|每日一次|皮下注射|2026-03-07|2026-03-16");

        assertThat(MedicineLinesTest.shown(medicine)).isEqualTo(
                "低分子肝素钠注射液 strength=0.4ml:4000IU dose=4000IU route=皮下注射 frequency=每日一次 IN_HOSPITAL");
        assertThat(medicine.start()).isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(medicine.stop()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(medicine.source().regions()).hasSize(7);
    }

    @Test
    void leavesStopOpenForALongTermLine() {
        assertThat(only("", LIST, "1|甲磺酸奥希替尼片|80mg×30片|80mg|每日一次|口服|2026-03-15|长期").stop()).isNull();
    }

    @Test
    void keepsMedicinesOfAnOrderSheetAndLeavesOtherOrders() {
        List<String> lines = shown(DocumentKind.ORDER_SHEET, "", ORDERS, "2026-03-06 09:00|内科护理常规||||",
                "2026-03-06 09:00|Ⅱ级护理||||", "2026-03-06 09:00|测血压||bid||", "2026-03-06 09:00|吸氧3L/min||持续||",
                "2026-03-06 09:00|注射用头孢唑林钠 2.0g|静脉滴注|q8h|王|2026-03-09 08:00",
                "2026-03-06 09:00|呋塞米 20mg|静推|bid|王|", "2026-03-06 09:00|葡萄糖酸钙片|口服|tid|王|");

        assertThat(lines).containsExactly("注射用头孢唑林钠 dose=2.0g route=静脉滴注 frequency=q8h IN_HOSPITAL",
                "呋塞米 dose=20mg route=静推 frequency=bid IN_HOSPITAL",
                "葡萄糖酸钙片 route=口服 frequency=tid IN_HOSPITAL");
    }

    @Test
    void sharesDirectionsAmongTheRowsOfABracket() {
        assertThat(
                shown(DocumentKind.ORDER_SHEET, "", ORDERS, "2026-03-06 09:00|┌ 0.9%氯化钠注射液 100ml|静脉滴注|q8h|王|",
                        "|└ 注射用美罗培南 1.0g||||", "2026-03-06 09:00|呋塞米 20mg|静推|bid|王|"))
                .containsExactly(
                        "0.9%氯化钠注射液 dose=100ml route=静脉滴注 frequency=q8h IN_HOSPITAL",
                        "注射用美罗培南 dose=1.0g route=静脉滴注 frequency=q8h IN_HOSPITAL",
                        "呋塞米 dose=20mg route=静推 frequency=bid IN_HOSPITAL");
    }

    @Test
    void partsANameFromTheDateItRanTogetherWith() {
        assertThat(shown(DocumentKind.ORDER_SHEET, "", ORDERS, "2026.07.26 14:01替格瑞洛片90mg||口服|bid|王|"))
                .containsExactly("替格瑞洛片 dose=90mg route=口服 frequency=bid IN_HOSPITAL");
    }

    @Test
    void tellsColumnsWithDamagedHeadingsByTheirContent() {
        assertThat(shown(DocumentKind.MEDICATION_LIST, "出院带药",
                "NAME 药名|STRENGTH 规格|DOSE 每次量|UNKNOWN 油径|FREQUENCY 频次|UNKNOWN 量",
                "碳酸钙D3片|0.6g*36片|0.6g|口服|每日1次|3盒", "塞来昔布胶囊|0.2g*6粒|0.2g|口服|每日2次|5盒")).containsExactly(
                        "碳酸钙D3片 strength=0.6g*36片 dose=0.6g route=口服 frequency=每日1次 quantity=3盒 TO_TAKE_HOME",
                        "塞来昔布胶囊 strength=0.2g*6粒 dose=0.2g route=口服 frequency=每日2次 quantity=5盒 TO_TAKE_HOME");
    }

    @Test
    void knowsTheColumnOfOrdersWhoseHeadingHasOneWrongCharacter() {
        assertThat(shown(DocumentKind.ORDER_SHEET, "", "START 开始时间|UNKNOWN 医瞩内容|ROUTE 用法|FREQUENCY 频次",
                "2026-03-06 09:00|呋塞米 20mg|静推|bid")).containsExactly(
                        "呋塞米 dose=20mg route=静推 frequency=bid IN_HOSPITAL");
    }

    @Test
    void partsDirectionsThatShareOneColumn() {
        assertThat(shown(DocumentKind.MEDICATION_LIST, "出院带药", "NAME 药品名称|STRENGTH 规格|ROUTE 用法|QUANTITY 数量",
                "瑞舒伐他汀钙片（可定）|10mg*28片|口服 每晚一次 每次10mg|1盒"))
                .containsExactly(
                        "瑞舒伐他汀钙片 brand=可定 strength=10mg*28片 dose=10mg route=口服 frequency=每晚一次 quantity=1盒 TO_TAKE_HOME");
    }

    @Test
    void joinsANumberWithItsUnitColumn() {
        assertThat(shown(DocumentKind.ORDER_SHEET, "", "NAME 药品名称|DOSE 剂量|UNIT 单位|ROUTE 途径|FREQUENCY 频次",
                "呋塞米注射液|20|mg|静脉注射|qd")).containsExactly(
                        "呋塞米注射液 dose=20mg route=静脉注射 frequency=qd IN_HOSPITAL");
    }

    @Test
    void doubtsADoseWithoutUnit() {
        Fact.Medication medicine = only("", "NAME 药品名称|DOSE 剂量|FREQUENCY 频次", "胰岛素|100|tid");

        assertThat(medicine.dose()).isEqualTo("100");
        assertThat(kinds(medicine)).contains(Doubt.Kind.UNIT);
    }

    @Test
    void doubtsADoseThatTheStrengthCannotGive() {
        assertThat(kinds(only("", LIST, "1|地高辛片|0.25mg×100片|0.25g|qd|口服||")))
                .contains(Doubt.Kind.CONTRADICTION);
        assertThat(kinds(only("", LIST, "1|氨氯地平片|5mg×7片|28mg|qd|口服||"))).contains(Doubt.Kind.CONTRADICTION);
        assertThat(kinds(only("", LIST, "1|美托洛尔缓释片|47.5mg×7片|23.75mg|qd|口服||"))).isEmpty();
    }

    @Test
    void doubtsFiguresThatAreMisread() {
        assertThat(kinds(only("", LIST, "1|地高辛片|0.25mg×100片|O.25mg|qd|口服||")))
                .contains(Doubt.Kind.NUMBER_FORM);
        assertThat(kinds(only("", LIST, "1|地高辛片|0.25mg×100片|025mg|qd|口服||")))
                .contains(Doubt.Kind.NUMBER_FORM);
    }

    @Test
    void doubtsAFrequencyThatIsNone() {
        assertThat(kinds(only("", LIST, "1|氨氯地平片|5mg×7片|5mg|gd|口服||"))).contains(Doubt.Kind.MEANING);
    }

    @Test
    void doubtsAStopBeforeItsStart() {
        assertThat(kinds(only("", LIST, "1|氨氯地平片|5mg×7片|5mg|qd|口服|2026-03-07|2026-03-01")))
                .contains(Doubt.Kind.CONTRADICTION);
    }

    @Test
    void leavesOutWhatWasCancelledAndTheNotesBelow() {
        assertThat(shown(DocumentKind.MEDICATION_LIST, "", LIST + "|REMARK 备注",
                "1|氨氯地平片|5mg×7片|5mg|qd|口服|||已取消", "用药说明：||||||||")).isEmpty();
    }

    @Test
    void turnsToTheHomeListBelowItsHeadingRow() {
        assertThat(shown(DocumentKind.ORDER_SHEET, "", ORDERS, "|出院带药：||||", "|阿司匹林肠溶片 100mg|口服|qd||"))
                .containsExactly("阿司匹林肠溶片 dose=100mg route=口服 frequency=qd TO_TAKE_HOME");
    }

    @Test
    void readsNoBill() {
        assertThat(shown(DocumentKind.INVOICE, "", "NAME 药品名称|STRENGTH 规格|QUANTITY 数量", "氨氯地平片|5mg×7片|2盒"))
                .isEmpty();
    }

    private static List<Doubt.Kind> kinds(Fact.Medication medicine) {
        return medicine.source().doubts().stream().map(Doubt::kind).toList();
    }

    private static Fact.Medication only(String title, String columns, String row) {
        List<Fact.Medication> lines = lines(DocumentKind.MEDICATION_LIST, title, columns, row);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static List<String> shown(DocumentKind kind, String title, String columns, String... rows) {
        return lines(kind, title, columns, rows).stream().map(MedicineLinesTest::shown).toList();
    }

    private static List<Fact.Medication> lines(DocumentKind kind, String title, String columns,
            String... rows) {
        List<String> heads = Arrays.asList(columns.split("\\|", -1));
        List<List<Cell>> cells = new ArrayList<>();
        cells.add(heads.stream().map(head -> cell(head.substring(head.indexOf(' ') + 1), 0, 0)).toList());
        for (int i = 0; i < rows.length; i++) {
            List<Cell> row = new ArrayList<>();
            List<String> texts = Arrays.asList(rows[i].split("\\|", -1));
            for (int j = 0; j < heads.size(); j++) {
                row.add(cell(texts.get(j), j, i + 1));
            }
            cells.add(row);
        }
        Table table = new Table(new Box(0, 0.2, 1, 0.6), 1,
                heads.stream().map(head -> Column.valueOf(head.substring(0, head.indexOf(' ')))).toList(),
                cells);
        Page page = new Page(PAGE, 0, 1000, 1400, true, TextSource.OCR, List.of(), List.of(table),
                PageQuality.UNDISTURBED, new Engine("typed", "1", ""), List.of(), 0);
        Document document = new Document(new DocumentId("d1"), kind, title,
                List.of(new DocumentPart(PAGE, Box.WHOLE_PAGE)), null, null, null, List.of(), Identity.NONE,
                1,
                List.of());
        return Extraction.extract(document, Map.of(PAGE, page))
                .stream()
                .filter(Fact.Medication.class::isInstance)
                .map(Fact.Medication.class::cast)
                .toList();
    }

    private static Cell cell(String text, int column, int row) {
        return text.isEmpty()
                ? Cell.BLANK
                : new Cell(text, text, new Box(0.1 * column, 0.2 + 0.05 * row, 0.08, 0.02), 1, List.of());
    }
}
