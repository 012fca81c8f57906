package health.homeward.medication;

import health.homeward.medication.Suggestions.Near;
import java.util.List;

/// What can be said about names that no table has: never a fact.
final class UnreadName {
    private UnreadName() {}

    static Verdict verdict(List<String> unknown) {
        for (String name : unknown) {
            String key = Key.of(name);
            List<Near> near = Suggestions.of(NameReading.of(key).base());
            boolean close = !near.isEmpty() && near.getFirst().edits() <= 1;
            if (!close && PatentMedicines.sounds(key)) {
                return Verdict.herbal("Named like a Chinese patent medicine; not in the table.");
            }
            if (!near.isEmpty()) {
                return Verdict.either(near.stream().map(Near::substance), like(near.getFirst()));
            }
        }
        return new Verdict(new Outcome.Unresolved(),
                unknown.isEmpty() ? "No product name was found." : "No such name in the tables.");
    }

    private static String like(Near first) {
        String how = switch (first.edits()) {
            case 1 -> "one character away from ";
            case 2 -> "two characters away from ";
            default -> "like ";
        };
        return "No such name; " + how + first.zh() + ".";
    }
}
