package health.homeward.medication;

import java.util.List;
import java.util.Set;

/// A row of the tables of names.
///
/// @param zh official Chinese name without form
/// @param inns one, or more for a combination; none for products that have no INN
/// @param atc codes of the whole product
record Substance(String zh, Kind kind, List<String> inns, List<String> atc) {
    /// What a row is.
    enum Kind {
        SUBSTANCE, COMBINATION, NO_INN, NUTRITION, VEHICLE
    }

    Substance {
        inns = List.copyOf(inns);
        atc = List.copyOf(atc);
    }

    /// Several substances read one after the other that no row holds together; no code is borrowed.
    static Substance joined(String zh, List<String> inns) {
        return new Substance(zh, Kind.COMBINATION, inns, List.of());
    }

    boolean same(Substance other) {
        return inns.isEmpty() ? zh.equals(other.zh) : Set.copyOf(inns).equals(Set.copyOf(other.inns));
    }

    /// As in questions: the parts joined with a plus.
    String shown() {
        return inns.isEmpty() ? zh : String.join("+", inns);
    }
}
