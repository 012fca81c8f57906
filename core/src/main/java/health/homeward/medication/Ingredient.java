package health.homeward.medication;

import java.util.List;

/// An active substance.
///
/// @param inn lower case, as the WHO ATC index writes it, else the INN, else the established English name
/// @param atc all codes of the substance alone, sorted
public record Ingredient(String inn, List<String> atc) {
    public Ingredient {
        atc = List.copyOf(atc);
    }
}
