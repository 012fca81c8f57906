package health.homeward.medication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Questions about the medicines of a list taken together, over their ingredients, also hidden ones. Solutions to
/// dilute with and what acts only where it is put stay out.
///
/// @param coverage what was compared with what, and what was not; true also when there is no question
public record Comparison(List<Question> questions, String coverage) {
    private static final int CLASS = 5;

    public Comparison {
        questions = List.copyOf(questions);
    }

    /// The questions about a list.
    ///
    /// @param list what is certain
    /// @param uncertain how many further lines are not
    public static Comparison of(List<Listed> list, int uncertain) {
        List<Listed> medicines = list.stream().filter(Comparison::counts).toList();
        List<Listed> known = medicines.stream().filter(listed -> !ingredients(listed).isEmpty()).toList();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            for (int j = i + 1; j < known.size(); j++) {
                pair(known.get(i), known.get(j), questions);
            }
        }
        return new Comparison(questions, coverage(medicines, known, uncertain));
    }

    private static boolean counts(Listed listed) {
        return !listed.medicine().outcome().state().equals("VEHICLE") && !listed.medicine().local();
    }

    private static List<Ingredient> ingredients(Listed listed) {
        return listed.medicine().outcome().ingredients();
    }

    private static void pair(Listed first, Listed second, List<Question> questions) {
        for (Ingredient one : ingredients(first)) {
            for (Ingredient other : ingredients(second)) {
                if (one.inn().equals(other.inn())) {
                    questions.add(new Question(Question.Kind.DUPLICATE, first.label(), second.label(),
                            list(first, second) + " Both contain " + one.inn()
                                    + ". Please ask: is this meant?",
                            "ingredients of the two products"));
                    continue;
                }
                Set<String> shared = classes(one);
                shared.retainAll(classes(other));
                if (!shared.isEmpty()) {
                    questions.add(new Question(Question.Kind.SAME_CLASS, first.label(), second.label(),
                            list(first, second) + " " + both(one, other) + " belong to one class (ATC "
                                    + String.join(", ", shared) + "). Please ask: are both meant?",
                            "ATC class"));
                }
                interactions(first, second, one, other, questions);
            }
        }
    }

    private static void interactions(Listed first, Listed second, Ingredient one, Ingredient other,
            List<Question> questions) {
        for (Interactions.Rule rule : Interactions.RULES) {
            if (rule.holds(one, other)) {
                questions.add(new Question(Question.Kind.INTERACTION, first.label(), second.label(),
                        list(first, second) + " Lists that hospitals use warn about " + both(one, other)
                                + " (" + rule.severity()
                                + ": " + rule.mechanism()
                                + "). Please ask: is this meant, and what should be watched?",
                        rule.source()));
            }
        }
    }

    private static Set<String> classes(Ingredient ingredient) {
        return ingredient.atc()
                .stream()
                .map(code -> code.substring(0, CLASS))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String list(Listed first, Listed second) {
        return "Your list has " + first.label() + " and " + second.label() + ".";
    }

    private static String both(Ingredient one, Ingredient other) {
        return one.inn() + " and " + other.inn();
    }

    private static String coverage(List<Listed> medicines, List<Listed> known, int uncertain) {
        List<String> left = medicines.stream()
                .filter(listed -> !known.contains(listed) || partly(listed))
                .map(listed -> listed.label() + (known.contains(listed) ? " (in part)" : ""))
                .toList();
        return known.size() + " of " + (medicines.size() + uncertain) + " medicines could be compared, with "
                + Interactions.RULES.size()
                + " rules (" + Interactions.NAME + ", " + Interactions.DATE + ")."
                + (left.isEmpty() ? "" : " Not compared: " + String.join("; ", left) + ".")
                + (uncertain == 0
                        ? ""
                        : " Not compared because they are not certain: " + uncertain + ".")
                + " A pair without a question is not a safe pair.";
    }

    /// Herbs and unread parts of a product are not compared.
    private static boolean partly(Listed listed) {
        return !(listed.medicine().outcome() instanceof Outcome.Resolved);
    }
}
