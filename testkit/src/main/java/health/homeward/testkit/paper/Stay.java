package health.homeward.testkit.paper;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/// A stay in hospital and the numbers that go with it.
public record Stay(
        Hospital hospital,
        LocalDate admitted,
        LocalDate discharged,
        String department,
        String inpatient,
        String bed,
        String doctor,
        String chief) {
    static Stay of(Story story, Hospital hospital, LocalDate admitted, Random random) {
        int days = Integer.parseInt(story.person().getOrDefault("days", "10")) + random.nextInt(3);
        String[] departments = story.person().getOrDefault("department", "普外科").split("/", -1);
        return new Stay(hospital, admitted, admitted.plusDays(days),
                departments[random.nextInt(departments.length)],
                (random.nextBoolean() ? "ZY" : "")
                        + String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000)),
                (1 + random.nextInt(48)) + "床", doctor(random), doctor(random));
    }

    static String doctor(Random random) {
        String family = "茅仇佘幸宓逄郗闻谌厉";
        String given = "知远松岚若宁景行牧野听雨";
        int at = random.nextInt(given.length() / 2) * 2;
        return family.charAt(random.nextInt(family.length())) + given.substring(at, at + 2);
    }
}
