package health.homeward.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Document;
import health.homeward.document.IdentityFinding.State;
import health.homeward.document.Page;
import health.homeward.document.Person;
import health.homeward.document.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Papers of two made-up persons in random layouts, mixed: none of the other's is taken for the person's, none of the
/// person's is turned away.
class IdentityGuardLoopTest {
    private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "单", "解", "曾", "仇", "任", "区", "吕",
            "欧阳", "尉迟", "司徒",
            "查", "乐", "覃", "缪", "朴", "华", "宁", "万俟"};
    private static final String GIVEN = "明远若楠静宜澈晓东国强志伟芳丽娜敏杰涛霞鹏飞雨桐彤宇轩子涵梓萱浩然思佳";
    private static final String[] TITLES = {"出院记录", "检验报告单", "CT检查报告单", "病理诊断报告书", "手术记录", "入院记录"};

    @Test
    void keepsTwoPersonsApart() {
        for (long seed = 1; seed <= 150; seed++) {
            Random random = new Random(seed);
            String own = name(random);
            String other = name(random);
            if (own.charAt(0) == other.charAt(0) && own.length() == other.length()) {
                continue;
            }
            check("seed " + seed, random, new Someone(own, random), new Someone(other, random));
        }
    }

    private static void check(String seed, Random random, Someone own, Someone other) {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pages.add(Papers.page(own.page(random) + "\n备注：" + i));
        }
        for (int i = 0; i < 3; i++) {
            pages.add(Papers.page(other.page(random) + "\n备注：" + i));
        }
        List<Document> documents = Papers.documents(pages.toArray(Page[]::new));
        assertThat(documents).as(seed).hasSize(9);
        for (Person told : List.of(People.named(own.name), own.person(), People.named(own.latin()))) {
            Judgement judgement = IdentityGuard.judge(told, documents);
            for (int i = 0; i < documents.size(); i++) {
                Document document = documents.get(i);
                State state = Objects.requireNonNull(judgement.findings().get(document.id())).state();
                String what = seed + " " + own + " " + other + " " + document.identity() + " told " + told;
                if (i < 6) {
                    assertThat(state).as(what).isEqualTo(State.MATCH);
                } else {
                    assertThat(state).as(what).isEqualTo(State.CONFLICT);
                }
            }
            assertThat(judgement.patient().name()).as(seed).isEqualTo(own.name);
        }
    }

    private static String name(Random random) {
        String name = SURNAMES[random.nextInt(SURNAMES.length)];
        for (int i = 0; i <= random.nextInt(2); i++) {
            name += GIVEN.charAt(random.nextInt(GIVEN.length()));
        }
        return name;
    }

    private static final class Someone {
        private final String name;
        private final LocalDate birth;
        private final Sex sex;
        private final int stay;

        Someone(String name, Random random) {
            this.name = name;
            birth = LocalDate.of(1930 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
            sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            stay = 100000 + random.nextInt(900000);
        }

        String latin() {
            return Objects.requireNonNull(Pinyin.suggestion(name)).toUpperCase(Locale.ROOT);
        }

        Person person() {
            return new Person(name, latin(), null, sex, birth, List.of());
        }

        /// Names, sexes and ages as a clerk's program would place them.
        String page(Random random) {
            int age = People.DAY.getYear() - birth.getYear() - (random.nextBoolean() ? 0 : 1);
            String sexed = sex == Sex.MALE ? "男" : "女";
            String identity = switch (random.nextInt(6)) {
                case 0 -> "姓名：%s\t性别：%s\t年龄：%d岁\t住院号：%d";
                case 1 -> "姓名:%s性别:%s年龄:%d岁住院号:%d";
                case 2 -> "患者姓名：%s  %s  %d岁  住院号：%d";
                case 3 -> "姓名\t性别\t年龄\t住院号\n%s\t%s\t%d岁\t%d";
                case 4 -> "姓 名：%s\t性 别：%s\n年 龄：%d岁\t住 院 号：%d";
                default -> "姓名 Name：%s  性别 Sex：%s  年龄 Age：%d岁  住院号：%d";
            };
            String title = TITLES[random.nextInt(TITLES.length)];
            return "云溪市人民医院\n" + title + "\n" + identity.formatted(name, sexed, age, stay)
                    + "\n出院日期：2026-03-17\t检查日期：2026-03-17\t采样时间：2026-03-17\t手术日期：2026-03-17\t入院日期：2026-03-17\n接收日期：2026-03-17\n主治医师：钱多多\t审核医师：孙小小";
        }

        @Override
        public String toString() {
            return name + " " + sex + " " + birth + " " + stay;
        }
    }
}
