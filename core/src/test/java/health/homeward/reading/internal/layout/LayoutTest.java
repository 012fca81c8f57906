package health.homeward.reading.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import health.homeward.document.Layer;
import health.homeward.document.PageQuality;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final double CHARACTER = 0.012;

    @Test
    void ordersRowsFromTopToBottomAndPiecesFromLeftToRight() {
        Arranged arranged = arrange(
                List.of(at("性别：女", 0.5, 0.1), at("出院记录", 0.4, 0.05), at("姓名：沈某", 0.1, 0.1)));

        assertThat(arranged.lines()).extracting(TextLine::text).containsExactly("出院记录", "姓名：沈某", "性别：女");
    }

    @Test
    void readsATableInAnyOrderOfColumns() {
        Table table = table(rows(new String[]{"结果", "项目", "单位", "参考值"}, new double[]{0.1, 0.3, 0.6, 0.75},
                new String[][]{{"5.6", "葡萄糖", "mmol/L", "3.9-6.1"}, {"140", "钠", "mmol/L", "137-147"}}));

        assertThat(texts(table, Column.NAME)).containsExactly("葡萄糖", "钠");
        assertThat(texts(table, Column.RESULT)).containsExactly("5.6", "140");
        assertThat(texts(table, Column.RANGE)).containsExactly("3.9-6.1", "137-147");
    }

    @Test
    void readsAHeaderInTraditionalCharacters() {
        Table table = table(rows(new String[]{"序號", "項目名稱", "英文縮寫", "測定結果", "正常參考值", "單位"},
                new double[]{0.05, 0.12, 0.35, 0.5, 0.65, 0.85},
                new String[][]{{"1", "酸鹼度", "pH", "6.7", "4.5--8.0", ""}, {"2", "尿蛋白", "PRO", "陰性", "陰性", ""},
                        {"審核者：某某"}}));

        assertThat(texts(table, Column.NAME)).containsExactly("酸鹼度", "尿蛋白");
        assertThat(texts(table, Column.RESULT)).containsExactly("6.7", "陰性");
    }

    @Test
    void readsABilingualHeader() {
        Table table = table(rows(new String[]{"Test", "Result", "Flag", "Reference Range", "Unit"},
                new double[]{0.05, 0.4, 0.5, 0.6, 0.85},
                new String[][]{{"Glucose 葡萄糖", "5.6", "", "3.9-6.1", "mmol/L"},
                        {"Sodium 钠", "150", "H", "137-147", "mmol/L"}}));

        assertThat(table.columns()).containsExactly(Column.NAME, Column.RESULT, Column.FLAG, Column.RANGE,
                Column.UNIT);
        assertThat(texts(table, Column.FLAG)).containsExactly("", "H");
    }

    @Test
    void joinsHeadingsAndNamesOfTwoLinesInTwoBlocksSideBySide() {
        List<TextLine> pieces = new ArrayList<>(rows(
                new String[]{"检验项目名", "结果", "参考值", "单位", "检验项目名", "结果", "参考值", "单位"},
                new double[]{0.05, 0.18, 0.26, 0.40, 0.52, 0.65, 0.73, 0.87},
                new String[][]{{"", "", "", "", "", "", "", ""},
                        {"丙氨酸氨基", "14", "7-40", "U/L", "葡萄糖", "5.62", "3.90-6.10", "mmol/L"}, {},
                        {"碱性磷酸酶", "42", "35-100", "U/L", "钾", "4.15", "3.50-5.30", "mmol/L"}, {"钠"}}));
        pieces.add(at("称", 0.05, 0.116));
        pieces.add(at("称", 0.52, 0.116));
        pieces.add(at("转移酶", 0.05, 0.157));

        Table table = table(pieces);

        assertThat(texts(table, Column.NAME)).containsExactly("丙氨酸氨基转移酶", "碱性磷酸酶", "钠", "葡萄糖", "钾");
        assertThat(texts(table, Column.RESULT)).containsExactly("14", "42", "", "5.62", "4.15");
    }

    @Test
    void joinsWrappedHeadingsBesideHeadingsThatWereReadAsOnePiece() {
        List<TextLine> pieces = new ArrayList<>(rows(new String[]{"检验项目名", "结果状态参考范围", "单位"},
                new double[]{0.05, 0.2, 0.5},
                new String[][]{{}, {"葡萄糖", "", "mmol/L"}, {"钾", "", "mmol/L"}}));
        pieces.add(at("称", 0.05, 0.116));
        pieces.add(at("5.62", 0.2, 0.14));
        pieces.add(at("4.15", 0.2, 0.16));

        assertThat(texts(table(pieces), Column.RESULT)).containsExactly("5.62", "4.15");
    }

    @Test
    void partsTheCellsOfAMedicineLineThatWereReadAsOne() {
        List<TextLine> pieces = new ArrayList<>(rows(new String[]{"药品", "规格", "每次量", "途径", "频次", "疗程", "数量"},
                new double[]{0.1, 0.25, 0.38, 0.47, 0.56, 0.65, 0.73},
                new String[][]{{"甲钴胺片", "0.5mg*20片", "0.5mg", "口服", "tid", "10天", "2盒"}, {"阿卡波糖片"}}));
        pieces.add(spread("50mg*30片 50mg", 0.25, 0.14, "50mg*30片 ".length(), 0.38));
        pieces.add(spread("嚼服每日3次", 0.47, 0.14, 2, 0.56));
        pieces.add(spread("长期3盒", 0.65, 0.14, 2, 0.73));

        Table table = table(pieces);

        assertThat(texts(table, Column.STRENGTH)).containsExactly("0.5mg*20片", "50mg*30片");
        assertThat(texts(table, Column.DOSE)).containsExactly("0.5mg", "50mg");
        assertThat(texts(table, Column.ROUTE)).containsExactly("口服", "嚼服");
        assertThat(texts(table, Column.FREQUENCY)).containsExactly("tid", "每日3次");
        assertThat(texts(table, Column.DURATION)).containsExactly("10天", "长期");
        assertThat(texts(table, Column.QUANTITY)).containsExactly("2盒", "3盒");
    }

    /// A piece whose characters from `at` on begin at `second`.
    private static TextLine spread(String text, double left, double top, int at, double second) {
        List<Double> lefts = new ArrayList<>();
        double x = left;
        for (int i = 0; i < text.length(); i++) {
            x = i == at ? second : x;
            lefts.add(x);
            x += text.charAt(i) < 128 ? CHARACTER / 2 : CHARACTER;
        }
        return line(text, lefts, top);
    }

    @Test
    void takesMarksWithoutAHeadingOutOfTheRange() {
        Table table = table(rows(new String[]{"项目", "结果", "参考值", "单位"}, new double[]{0.1, 0.3, 0.5, 0.75},
                new String[][]{{"葡萄糖", "9.32", "* 3.9-6.1", "mmol/L"}, {"钠", "150", "H137-147", "mmol/L"},
                        {"氯", "99", "<110", "mmol/L"}}));

        assertThat(texts(table, Column.FLAG)).containsExactly("*", "H", "");
        assertThat(texts(table, Column.RANGE)).containsExactly("3.9-6.1", "137-147", "<110");
    }

    @Test
    void takesTwoWordsForOneColumnAsOneHeading() {
        Table table = table(rows(new String[]{"检验项目名称", "结果", "状态", "参考值", "单位"},
                new double[]{0.05, 0.4, 0.5, 0.6, 0.8},
                new String[][]{{"白细胞计数", "7.0", "", "3.5-9.5", "10^9/L"},
                        {"血红蛋白", "106", "L", "115-150", "g/L"}}));

        assertThat(table.columns()).containsExactly(Column.NAME, Column.RESULT, Column.FLAG, Column.RANGE,
                Column.UNIT);
        assertThat(texts(table, Column.NAME)).containsExactly("白细胞计数", "血红蛋白");
        assertThat(texts(table, Column.RESULT)).containsExactly("7.0", "106");
    }

    @Test
    void putsTwoBlocksOfRecordsOneBelowTheOther() {
        Table table = table(rows(
                new String[]{"项目", "结果", "参考值", "单位", "项目", "结果", "参考值", "单位"},
                new double[]{0.02, 0.17, 0.27, 0.4, 0.52, 0.67, 0.77, 0.9},
                new String[][]{{"白细胞", "6.2", "3.5-9.5", "10^9/L", "血红蛋白", "130", "115-150", "g/L"},
                        {"红细胞", "4.5", "3.8-5.1", "10^12/L", "血小板", "386↑", "125-350", "10^9/L"}}));

        assertThat(texts(table, Column.NAME)).containsExactly("白细胞", "红细胞", "血红蛋白", "血小板");
        assertThat(texts(table, Column.RESULT)).containsExactly("6.2", "4.5", "130", "386");
        assertThat(texts(table, Column.FLAG)).containsExactly("", "", "", "↑");
    }

    @Test
    void doubtsNumbersThatCannotBeRight() {
        Table table = table(rows(new String[]{"项目", "结果", "参考值", "单位"}, new double[]{0.05, 0.35, 0.55, 0.8},
                new String[][]{{"甘油三酯", "L.48", "0.45-1.70", "mmol/L"}, {"钾", "3,80", "3.50-5.30", "mmol/L"},
                        {"尿素", "89.21", "2.60-7.50", "mmol/L"}, {"氯", "1012", "99.0-110.0", "mmol/L"},
                        {"钠", "140.2", "137.0-147.0", "mmol/L"}, {"糖", "5.6", "035.0", "mmol/L"}}));

        assertThat(table.rows()
                .stream()
                .skip(1)
                .map(row -> kinds(row.get(table.columns().indexOf(Column.RESULT)))))
                .containsExactly(List.of(Doubt.Kind.NUMBER_FORM), List.of(Doubt.Kind.NUMBER_FORM),
                        List.of(Doubt.Kind.NUMBER_DISTANCE),
                        List.of(Doubt.Kind.NUMBER_DECIMALS, Doubt.Kind.NUMBER_DISTANCE), List.of(),
                        List.of(Doubt.Kind.RANGE_FORM));
    }

    @Test
    void measuresResultsAgainstARangeOfOneLimit() {
        Table table = table(rows(new String[]{"项目", "结果", "参考值", "单位"}, new double[]{0.05, 0.35, 0.55, 0.8},
                new String[][]{{"甲", "89.21", "<35.0", "U/mL"}, {"乙", "350.0", "<35.0", "U/mL"},
                        {"丙", "12.0", "≥60.0", "U/mL"}, {"丁", "20.1", "<35.0", "U/mL"}}));

        int result = table.columns().indexOf(Column.RESULT);
        assertThat(table.rows().stream().skip(1).map(row -> kinds(row.get(result)))).containsExactly(
                List.of(Doubt.Kind.NUMBER_DECIMALS), List.of(Doubt.Kind.NUMBER_DISTANCE),
                List.of(Doubt.Kind.NUMBER_DISTANCE), List.of());
        assertThat(texts(table, Column.RESULT)).containsExactly("89.21", "350.0", "12.0", "20.1");
    }

    @Test
    void doubtsARangeWhoseLimitsDoNotHaveEqualDecimals() {
        Table table = table(rows(new String[]{"项目", "结果", "参考值", "单位"}, new double[]{0.05, 0.35, 0.55, 0.8},
                new String[][]{{"白细胞", "6.20", "3.50-9.5010", "10^9/L"}, {"钠", "140", "137-147", "mmol/L"},
                        {"酶", "20.1", "0-35.0", "U/L"}}));

        int range = table.columns().indexOf(Column.RANGE);
        assertThat(table.rows().stream().skip(1).map(row -> kinds(row.get(range))))
                .containsExactly(List.of(Doubt.Kind.RANGE_FORM), List.of(), List.of());
    }

    @Test
    void doubtsTheFormOfResultsInATableWithoutRanges() {
        Table table = table(rows(new String[]{"项目", "结果", "单位"}, new double[]{0.05, 0.35, 0.8},
                new String[][]{{"甘油三酯", "L.48", "mmol/L"}, {"钠", "140", "mmol/L"}}));

        int result = table.columns().indexOf(Column.RESULT);
        assertThat(table.rows().stream().skip(1).map(row -> kinds(row.get(result))))
                .containsExactly(List.of(Doubt.Kind.NUMBER_FORM), List.of());
    }

    @Test
    void findsUnitsBehindTheUsualConfusionsAndDoubtsOthers() {
        Table table = table(rows(new String[]{"项目", "结果", "参考值", "单位"}, new double[]{0.05, 0.35, 0.55, 0.8},
                new String[][]{{"白细胞", "6.2", "3.5-9.5", "10~9/L"}, {"肌酐", "60", "41-73", "μmo1/L"},
                        {"钾", "4.2", "3.5-5.3", "mmoVL"}, {"钠", "141", "137-147", "mmolL"},
                        {"氯", "101", "99-110", "mmo/L"}, {"某项", "60", "41-73", "zz/Q"}}));

        assertThat(texts(table, Column.UNIT)).containsExactly("10^9/L", "μmol/L", "mmol/L", "mmol/L", "mmol/L",
                "zz/Q");
        assertThat(kinds(table.rows().get(6).get(table.columns().indexOf(Column.UNIT))))
                .containsExactly(Doubt.Kind.UNIT);
    }

    @Test
    void takesNoUnitWhereTwoFitOrTooLittleIsLeft() {
        Table table = table(rows(new String[]{"项目", "结果", "参考值", "单位"}, new double[]{0.05, 0.35, 0.55, 0.8},
                new String[][]{{"白细胞", "6.2", "3.5-9.5", "G/L"}, {"总蛋白", "62", "65-85", "8/L"},
                        {"比值", "1.1", "0.8-1.2", "1"}, {"某项", "41", "40-55", "1/L"},
                        {"淋巴细胞", "2.1", "1.1-3.2", "10%/L"}, {"血小板", "210", "125-350", "10/L"}}));

        assertThat(texts(table, Column.UNIT)).containsExactly("G/L", "8/L", "1", "1/L", "10%/L", "10/L");
        assertThat(table.rows()
                .stream()
                .skip(2)
                .map(row -> kinds(row.get(table.columns().indexOf(Column.UNIT)))))
                .containsOnly(List.of(Doubt.Kind.UNIT));
    }

    @Test
    void keepsRowsWithoutResultAndEndsAtTheFoot() {
        List<TextLine> pieces = new ArrayList<>(rows(new String[]{"项目", "结果", "参考值", "单位"},
                new double[]{0.05, 0.35, 0.55, 0.8},
                new String[][]{{"白细胞", "6.2", "3.5-9.5", "10^9/L"}, {"血培养", "待报告", "", ""}}));
        pieces.add(at("检验者：某某", 0.05, 0.19));

        Table table = table(pieces);

        assertThat(texts(table, Column.NAME)).containsExactly("白细胞", "血培养");
        assertThat(texts(table, Column.RESULT)).containsExactly("6.2", "待报告");
    }

    @Test
    void splitsCellsThatWereReadAsOne() {
        TextLine joined = line("钠  140", List.of(0.05, 0.06, 0.07, 0.35, 0.36, 0.37), 0.13);
        List<TextLine> pieces = new ArrayList<>(rows(new String[]{"项目", "结果", "参考值", "单位"},
                new double[]{0.05, 0.35, 0.55, 0.8}, new String[][]{}));
        pieces.add(joined);
        pieces.add(at("137-147", 0.55, 0.13));

        assertThat(texts(table(pieces), Column.RESULT)).containsExactly("140");
    }

    @Test
    void findsTheColumnsOfATableWithoutAHeader() {
        List<TextLine> pieces = new ArrayList<>();
        String[][] cells = {{"1", "葡萄糖", "5.60", "↑", "3.90-6.10", "mmol/L"},
                {"2", "钠", "140", "", "137-147", "mmol/L"},
                {"3", "白蛋白", "41.0", "", "40.0-55.0", "g/L"}, {"4", "尿酸", "286", "", "155-357", "μmol/L"},
                {"5", "总胆固醇", "4.28", "", "3.10-5.70", "mmol/L"}};
        double[] lefts = {0.05, 0.1, 0.4, 0.5, 0.6, 0.8};
        for (int row = 0; row < cells.length; row++) {
            for (int i = 0; i < lefts.length; i++) {
                if (!cells[row][i].isEmpty()) {
                    pieces.add(at(cells[row][i], lefts[i], 0.12 + 0.02 * row));
                }
            }
        }

        Table table = table(pieces);

        assertThat(table.headerRows()).isZero();
        assertThat(table.columns()).containsExactly(Column.NUMBER, Column.NAME, Column.RESULT, Column.FLAG,
                Column.RANGE, Column.UNIT);
        assertThat(texts(table, Column.RESULT)).containsExactly("5.60", "140", "41.0", "286", "4.28");
        assertThat(texts(table, Column.FLAG)).containsExactly("↑", "", "", "", "");
    }

    @Test
    void takesNoProseForATable() {
        List<TextLine> pieces = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pieces.add(at("患者两个月前无明显诱因出现咳嗽，以干咳为主", 0.05, 0.1 + 0.02 * i));
            pieces.add(at("体温：36.5℃", 0.6, 0.1 + 0.02 * i));
        }

        assertThat(arrange(pieces).tables()).isEmpty();
    }

    @Test
    void bringsRaggedNumbersHomeToTheirColumn() {
        Table table = table(rows(new String[]{"项目", "结果", "提示", "参考值", "单位"},
                new double[]{0.05, 0.35, 0.45, 0.55, 0.8},
                new String[][]{{"葡萄糖", "", "5.60", "3.90-6.10", "mmol/L"},
                        {"钠", "", "150↑", "137-147", "mmol/L"}}));

        assertThat(texts(table, Column.RESULT)).containsExactly("5.60", "150");
        assertThat(texts(table, Column.FLAG)).containsExactly("", "↑");
    }

    @Test
    void neverMakesOneNumberOfTwo() {
        List<TextLine> pieces = rows(new String[]{"项目", "结果", "参考值", "单位"},
                new double[]{0.05, 0.35, 0.55, 0.8}, new String[][]{{"钠", "14", "137-147", "mmol/L"}});
        pieces.add(at("0", 0.375, 0.12));

        Table table = table(pieces);

        assertThat(texts(table, Column.RESULT)).containsExactly("14 0");
        assertThat(kinds(table.rows().get(1).get(table.columns().indexOf(Column.RESULT))))
                .containsExactly(Doubt.Kind.NUMBER_FORM);
    }

    @Test
    void keepsAColumnWhoseHeadingIsNotKnownApart() {
        Table table = table(rows(new String[]{"项目", "结果", "上次", "参考值", "单位"},
                new double[]{0.05, 0.35, 0.45, 0.55, 0.8},
                new String[][]{{"葡萄糖", "5.60", "6.20", "3.90-6.10", "mmol/L"},
                        {"钠", "140", "138", "137-147", "mmol/L"}}));

        assertThat(texts(table, Column.RESULT)).containsExactly("5.60", "140");
        assertThat(texts(table, Column.UNKNOWN)).containsExactly("6.20", "138");
    }

    @Test
    void findsTheResultsUnderAMisreadHeading() {
        Table table = table(rows(new String[]{"项目", "枯果", "参考值", "单位"}, new double[]{0.05, 0.35, 0.55, 0.8},
                new String[][]{{"葡萄糖", "5.60", "3.90-6.10", "mmol/L"}, {"钠", "140", "137-147", "mmol/L"},
                        {"白蛋白", "41.0", "40.0-55.0", "g/L"}, {"尿酸", "286", "155-357", "μmol/L"}}));

        assertThat(texts(table, Column.RESULT)).containsExactly("5.60", "140", "41.0", "286");
    }

    @Test
    void joinsANameOfTwoLinesWithTheValuesBetweenThem() {
        List<TextLine> pieces = rows(new String[]{"项目", "结果", "参考值", "单位"},
                new double[]{0.05, 0.35, 0.55, 0.8}, new String[][]{{"钠", "140", "137-147", "mmol/L"},
                        {"", "", "", ""}, {"", "17", "13-35", "U/L"}, {"", "", "", ""},
                        {"尿酸", "286", "155-357", "μmol/L"}, {"钾", "4.10", "3.50-5.30", "mmol/L"}});
        pieces.add(at("天门冬氨酸", 0.05, 0.153));
        pieces.add(at("氨基转移酶", 0.05, 0.167));

        assertThat(texts(table(pieces), Column.NAME)).containsExactly("钠", "天门冬氨酸氨基转移酶", "尿酸", "钾");
    }

    @Test
    void findsTheDashOfARangeWhereItsDigitsStandApart() {
        List<TextLine> pieces = rows(new String[]{"项目", "结果", "参考值", "单位"},
                new double[]{0.05, 0.35, 0.55, 0.8}, new String[][]{{"凝血酶原时间", "11.3", "", "s"}});
        pieces.add(line("9.412.5", List.of(0.55, 0.556, 0.562, 0.574, 0.58, 0.586, 0.592), 0.12));

        Table table = table(pieces);

        Cell range = table.rows().get(1).get(table.columns().indexOf(Column.RANGE));
        assertThat(range.text()).isEqualTo("9.4-12.5");
        assertThat(range.read()).isEqualTo("9.412.5");
        assertThat(kinds(range)).containsExactly(Doubt.Kind.RANGE_FORM);
    }

    @Test
    void doubtsAResultThatHasNoRangeToHoldItAgainst() {
        Table table = table(rows(new String[]{"项目", "结果", "参考值", "单位"}, new double[]{0.05, 0.35, 0.55, 0.8},
                new String[][]{{"丙氨酸氨基转移酶", "751", "740", "U/L"}}));

        assertThat(kinds(table.rows().get(1).get(table.columns().indexOf(Column.RESULT))))
                .containsExactly(Doubt.Kind.RANGE_FORM);
    }

    @Test
    void numbersTwoColumnsOfProseOneAfterTheOther() {
        List<TextLine> pieces = new ArrayList<>(List.of(at("随访小结", 0.4, 0.05)));
        for (int i = 0; i < 6; i++) {
            pieces.add(at("左栏第" + i + "行写着病情和治疗经过的文字", 0.05, 0.1 + 0.02 * i));
            pieces.add(at("右栏第" + i + "行写着复查和后续安排的文字", 0.55, 0.1 + 0.02 * i));
        }
        pieces.add(at("医师签名", 0.6, 0.3));

        List<TextLine> read = arrange(pieces).lines()
                .stream()
                .sorted(java.util.Comparator.comparingInt(TextLine::block))
                .toList();

        assertThat(read).extracting(TextLine::text).startsWith("随访小结", "左栏第0行写着病情和治疗经过的文字");
        assertThat(read.get(6).text()).startsWith("左栏第5");
        assertThat(read.get(7).text()).startsWith("右栏第0");
        assertThat(read.getLast().text()).isEqualTo("医师签名");
    }

    @Test
    void readsTheFieldsOfAFormRowByRow() {
        List<TextLine> pieces = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pieces.add(at("科室：内科", 0.05, 0.1 + 0.02 * i));
            pieces.add(at("床号：" + i, 0.55, 0.1 + 0.02 * i));
        }

        assertThat(arrange(pieces).lines()).extracting(TextLine::block).containsOnly(0);
    }

    @Test
    void letsNoNumberStandOnAPageThatCanHardlyBeRead() {
        Arranged arranged = arrange(rows(new String[]{"项目", "结果", "参考值", "单位"},
                new double[]{0.05, 0.35, 0.55, 0.8}, new String[][]{{"钠", "140", "137-147", "mmol/L"}}));
        PageQuality quality = new PageQuality(PageQuality.Verdict.RETAKE, List.of(PageQuality.Reason.BLUR),
                "x", "x");

        Arranged suspected = Suspicion.cast(arranged, quality);

        Table table = suspected.tables().getFirst();
        assertThat(kinds(table.rows().get(1).get(table.columns().indexOf(Column.RESULT))))
                .containsExactly(Doubt.Kind.LOW_CONFIDENCE);
        assertThat(suspected.lines()).filteredOn(line -> line.text().equals("140"))
                .allSatisfy(line -> assertThat(line.doubts()).isNotEmpty());
        assertThat(Suspicion.cast(arranged, PageQuality.UNDISTURBED)).isEqualTo(arranged);
    }

    @Test
    void readsAnArrowThatOnlyThePictureShowsAndDoubtsAOneThatStandsApart() {
        BufferedImage picture = new BufferedImage(1654, 2340, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1654, 2340);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(700, 284, 4, 22);
        graphics.fillPolygon(new int[]{694, 702, 710}, new int[]{292, 280, 292}, 3);
        graphics.fillRect(0, 278, 1654, 1);
        graphics.dispose();
        List<TextLine> pieces = rows(new String[]{"项目", "结果", "参考值", "单位"},
                new double[]{0.05, 0.35, 0.55, 0.8}, new String[][]{{"钠", "150", "137-147", "mmol/L"},
                        {"钾", "", "3.50-5.30", "mmol/L"}});
        pieces.add(line("4.101", List.of(0.35, 0.356, 0.362, 0.368, 0.382), 0.14));

        Arranged arranged = Layout.arrange(pieces, 1654, 2340, picture);

        Table table = arranged.tables().getFirst();
        assertThat(texts(table, Column.FLAG)).containsExactly("↑", "");
        assertThat(kinds(table.rows().get(2).get(table.columns().indexOf(Column.RESULT))))
                .contains(Doubt.Kind.FLAG);
    }

    private static List<Doubt.Kind> kinds(Cell cell) {
        return cell.doubts().stream().map(Doubt::kind).toList();
    }

    private static List<String> texts(Table table, Column column) {
        int at = table.columns().indexOf(column);
        return table.rows().stream().skip(table.headerRows()).map(row -> row.get(at).text()).toList();
    }

    private static Table table(List<TextLine> pieces) {
        Arranged arranged = arrange(pieces);
        assertThat(arranged.tables()).hasSize(1);
        return arranged.tables().getFirst();
    }

    private static Arranged arrange(List<TextLine> pieces) {
        return Layout.arrange(pieces, 1654, 2340, null);
    }

    private static List<TextLine> rows(String[] header, double[] lefts, String[][] rows) {
        List<TextLine> pieces = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
            pieces.add(at(header[i], lefts[i], 0.10));
        }
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < rows[r].length; i++) {
                if (!rows[r][i].isEmpty()) {
                    pieces.add(at(rows[r][i], lefts[i], 0.12 + 0.02 * r));
                }
            }
        }
        return pieces;
    }

    private static TextLine at(String text, double left, double top) {
        List<Double> lefts = new ArrayList<>();
        double x = left;
        for (int i = 0; i < text.length(); i++) {
            lefts.add(x);
            x += text.charAt(i) < 128 ? CHARACTER / 2 : CHARACTER;
        }
        return line(text, lefts, top);
    }

    private static TextLine line(String text, List<Double> lefts, double top) {
        double from = lefts.getFirst();
        double to = lefts.getLast() + CHARACTER;
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            double wide = text.charAt(i) < 128 ? CHARACTER / 2 : CHARACTER;
            glyphs.add(new Glyph(text.substring(i, i + 1), 0.99, (lefts.get(i) - from) / (to - from),
                    (lefts.get(i) + wide - from) / (to - from)));
        }
        return new TextLine(text, new Box(from, top, to - from, 0.012), null, 0.99, TextSource.OCR,
                Layer.BODY, 0,
                glyphs, List.of());
    }
}
