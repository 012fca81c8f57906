package health.homeward.imaging.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.testkit.dicom.RawDicom;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class CharacterSetTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final String ESCAPE = "\u001b";

    private static RawText name(byte[] bytes) {
        return new RawText(Tag.PATIENT_NAME, "PN", bytes);
    }

    private static RawText hospital(byte[] bytes) {
        return new RawText(Tag.INSTITUTION_NAME, "LO", bytes);
    }

    private static String read(String declared, RawText text, RawText... more) {
        List<RawText> texts = new ArrayList<>(List.of(more));
        texts.add(text);
        return CharacterSet.of(List.of(declared.split("\\\\", -1)), texts)
                .decoder()
                .decode(text.bytes())
                .text();
    }

    @Test
    void readsChineseWhateverIsDeclared() {
        for (String declared : List.of("", "ISO_IR 100", "ISO_IR 192", "GB18030", "GBK", "ISO_IR 6",
                "ISO-IR 100")) {
            for (Charset real : List.of(GBK, GB18030, UTF_8)) {
                RawText name = name("欧阳^晓东".getBytes(real));
                RawText hospital = hospital("虚构第一人民医院".getBytes(real));

                assertThat(read(declared, name, hospital)).as("%s as %s", real, declared).isEqualTo("欧阳^晓东");
                assertThat(CharacterSet.of(List.of(declared), List.of(name, hospital)).isSure()).isTrue();
            }
            RawText big5 = name("歐陽曉東".getBytes(BIG5));
            assertThat(read(declared, big5, hospital("虛構紀念醫院".getBytes(BIG5)))).isEqualTo("歐陽曉東");
        }
    }

    @Test
    void neverTakesAMarkOutOfACharacter() {
        assertThat(read("", name("誠東^王".getBytes(GBK)), hospital("人民医院放射科".getBytes(GBK))))
                .isEqualTo("誠東^王");
        assertThat(read("ISO_IR 100", name("許功蓋".getBytes(BIG5)), hospital("綜合醫院放射科".getBytes(BIG5))))
                .isEqualTo("許功蓋");
    }

    @Test
    void leavesWesternNamesAsTheyAre() {
        for (String western : List.of("Jérôme^Buc", "Äneas^Rüdiger", "Müller^Jürgen", "Peña^José",
                "Åström^Björn")) {
            assertThat(read("ISO_IR 100", name(western.getBytes(ISO_8859_1)))).isEqualTo(western);
            assertThat(read("ISO_IR 192", name(western.getBytes(UTF_8)))).isEqualTo(western);
        }
        assertThat(read("ISO_IR 144", name("Иванов^Пётр".getBytes(Charset.forName("ISO-8859-5")))))
                .isEqualTo("Иванов^Пётр");
        assertThat(read("ISO_IR 126", name("Διονυσιος".getBytes(Charset.forName("ISO-8859-7")))))
                .isEqualTo("Διονυσιος");
        assertThat(read("ISO_IR 149", name("김^희중".getBytes(Charset.forName("EUC-KR"))))).isEqualTo("김^희중");
        assertThat(read("ISO_IR 192", name("김^희중".getBytes(UTF_8)))).isEqualTo("김^희중");
    }

    @Test
    void followsEscapeSequences() {
        byte[] escaped = RawDicom.join("Zhang^XiaoDong=".getBytes(ISO_8859_1),
                (ESCAPE + "$)A").getBytes(ISO_8859_1),
                "张".getBytes(GBK), "^".getBytes(ISO_8859_1), (ESCAPE + "$)A").getBytes(ISO_8859_1),
                "小玥".getBytes(GBK));
        CharacterSet set = CharacterSet.of(List.of("", "ISO 2022 IR 58"), List.of(name(escaped)));

        assertThat(set.decoder().decode(escaped).text()).isEqualTo("Zhang^XiaoDong=张^小玥");
        assertThat(set.decoder().name()).isEqualTo("ISO 2022 IR 58");

        byte[] japanese = (ESCAPE + "$B;3ED" + ESCAPE + "(B^" + ESCAPE + "$BB@O:" + ESCAPE + "(B")
                .getBytes(ISO_8859_1);
        assertThat(read("\\ISO 2022 IR 87", name(japanese))).isEqualTo("山田^太郎");
    }

    @Test
    void saysThatACutCharacterIsCut() {
        byte[] whole = "欧阳晓东".getBytes(GBK);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

        Decoded decoded = CharacterSet.of(List.of("GB18030"), List.of(name(cut))).decoder().decode(cut);

        assertThat(decoded.text()).isEqualTo("欧阳晓");
        assertThat(decoded.cut()).isTrue();
    }

    @Test
    void asciiNeedsNoDecision() {
        CharacterSet set = CharacterSet.of(List.of("ISO_IR 100"), List.of());

        assertThat(set.decoder().name()).isEqualTo("US-ASCII");
        assertThat(set.isSure()).isTrue();
    }

    /// Names of two or three characters and nothing else: the least there can be.
    @Test
    void isNeverSureOfAWrongName() {
        long seed = 20261125;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String families = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
        String given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英玉萍红娥玲芬燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉晓东";
        int wrong = 0;
        for (int i = 0; i < 1_000; i++) {
            StringBuilder name = new StringBuilder()
                    .append(families.charAt(random.nextInt(families.length())));
            for (int n = 1 + random.nextInt(2); n > 0; n--) {
                name.append(given.charAt(random.nextInt(given.length())));
            }
            for (Charset real : List.of(GBK, UTF_8)) {
                for (String declared : List.of("", "ISO_IR 100", "ISO_IR 192", "GB18030")) {
                    byte[] bytes = name.toString().getBytes(real);
                    CharacterSet set = CharacterSet.of(List.of(declared), List.of(name(bytes)));
                    boolean right = set.decoder().decode(bytes).text().contentEquals(name);
                    wrong += right ? 0 : 1;
                    assertThat(right || !set.isSure())
                            .as("seed %d: %s in %s as %s", seed, name, real, declared)
                            .isTrue();
                }
            }
        }
        assertThat(wrong).as("of 8,000 with seed %d", seed).isLessThan(40);
    }
}
