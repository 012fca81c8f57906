package health.homeward.medication;

import java.util.List;

/// How far a product name is resolved. Only outcomes that may show ingredients have them.
public sealed interface Outcome {
    /// The name of the state in the contract.
    String state();

    /// Ingredients that may be shown as facts.
    default List<Ingredient> ingredients() {
        return List.of();
    }

    /// Whether the international name is known, or it is known that there is none.
    default boolean isNamed() {
        return switch (this) {
            case Resolved _,ChinesePatent _,OfKind _ -> true;
            case Partial _,Suggested _,Unresolved _ -> false;
        };
    }

    /// Codes of the whole product.
    default List<String> atc() {
        return List.of();
    }

    /// Names to ask about, best first; never facts.
    default List<String> suggestions() {
        return List.of();
    }

    /// All ingredients are known.
    ///
    /// @param witnesses 2 when generic name and brand agree
    record Resolved(List<Ingredient> ingredients, List<String> atc, int witnesses) implements Outcome {
        public Resolved {
            ingredients = List.copyOf(ingredients);
            atc = List.copyOf(atc);
        }

        @Override
        public String state() {
            return witnesses > 1 ? "CONFIRMED" : "CONFIDENT";
        }
    }

    /// Only some parts are known.
    record Partial(List<Ingredient> ingredients, List<String> suggestions) implements Outcome {
        public Partial {
            ingredients = List.copyOf(ingredients);
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public String state() {
            return "PARTIAL";
        }
    }

    /// Near names only.
    record Suggested(List<String> suggestions) implements Outcome {
        public Suggested {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public String state() {
            return "SUGGESTED";
        }
    }

    /// A Chinese patent medicine, with the western medicines that two sources say are in it.
    record ChinesePatent(List<Ingredient> ingredients, List<String> suggestions) implements Outcome {
        public ChinesePatent {
            ingredients = List.copyOf(ingredients);
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public String state() {
            return "TCM";
        }
    }

    /// A known product of a kind that has no name to search for, or that is no medicine by itself.
    ///
    /// @param state `NO_INN`, `NUTRITION` or `VEHICLE`
    record OfKind(String state, List<Ingredient> ingredients, List<String> atc) implements Outcome {
        public OfKind {
            ingredients = List.copyOf(ingredients);
            atc = List.copyOf(atc);
        }
    }

    /// Nothing is known.
    record Unresolved() implements Outcome {
        @Override
        public String state() {
            return "UNRESOLVED";
        }
    }
}
