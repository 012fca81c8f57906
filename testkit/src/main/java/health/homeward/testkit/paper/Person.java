package health.homeward.testkit.paper;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A person who does not exist.
///
/// @param name as Chinese papers print it
/// @param latin pinyin, or the passport's name
/// @param number of the identity card (of no real region) or passport
public record Person(
        String name,
        String latin,
        boolean female,
        LocalDate birthDate,
        boolean foreign,
        String number,
        String phone,
        String occupation) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    static Person of(Story story, LocalDate admitted, Random random) {
        boolean female = switch (story.person().getOrDefault("sex", "any")) {
            case "female" -> true;
            case "male" -> false;
            default -> random.nextBoolean();
        };
        String[] ages = story.person().getOrDefault("age", "40-70").split("-", -1);
        int age = Integer.parseInt(ages[0])
                + random.nextInt(Integer.parseInt(ages[1]) - Integer.parseInt(ages[0]) + 1);
        LocalDate birth = admitted.minusYears(age).minusDays(5 + random.nextInt(350));
        boolean foreign = "yes".equals(story.person().get("foreign"));
        List<List<String>> names = Resources.rows("names.tsv")
                .stream()
                .filter(row -> row.get(0).equals(foreign ? "foreign" : "given")
                        && (row.get(3).equals("any") || row.get(3).equals("female") == female))
                .toList();
        List<String> given = names.get(random.nextInt(names.size()));
        List<String> surname = foreign ? List.of("", "", "") : surname(random);
        String number = foreign
                ? "F" + (10_000_000 + random.nextInt(89_999_999))
                : citizen(birth, female, random);
        return new Person(surname.get(1) + given.get(1), (surname.get(2) + " " + given.get(2)).strip(),
                female, birth,
                foreign, number, "199" + String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000)),
                story.person().getOrDefault("occupation", "退休"));
    }

    private static List<String> surname(Random random) {
        List<List<String>> all = Resources.rows("names.tsv")
                .stream()
                .filter(row -> row.get(0).equals("surname"))
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    /// A number with a right check digit for the region 990000, which there is not.
    private static String citizen(LocalDate birth, boolean female, Random random) {
        String body = "990000"
                + String.format(Locale.ROOT, "%04d%02d%02d%02d%d", birth.getYear(), birth.getMonthValue(),
                        birth.getDayOfMonth(), random.nextInt(100), random.nextInt(5) * 2 + (female ? 0 : 1));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /// Age on a day as papers print it: years, for small children years and months.
    String age(LocalDate day) {
        Period age = Period.between(birthDate, day);
        return age.getYears() >= 6 ? age.getYears() + "岁" : age.getYears() + "岁" + age.getMonths() + "月";
    }
}
