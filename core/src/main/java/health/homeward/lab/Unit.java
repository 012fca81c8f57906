package health.homeward.lab;

import java.math.BigDecimal;

/// A unit with what it measures.
///
/// @param ucum its code, the scale kept as printed
/// @param kind numerator and denominator without prefixes (`mol/L`, `g/L`, `1`): units of one kind convert by factor
/// @param factor in terms of that kind
record Unit(String ucum, String kind, BigDecimal factor) {
    /// What is counted or weighed.
    String numerator() {
        int slash = kind.indexOf('/');
        return slash < 0 ? kind : kind.substring(0, slash);
    }

    String denominator() {
        return kind.substring(kind.indexOf('/') + 1);
    }

    boolean sameKind(Unit other) {
        return kind.equals(other.kind);
    }

    /// An index or ratio of a signal, which presence tests print.
    boolean isSignal() {
        return kind.equals("{S_CO}") || kind.equals("{COI}") || kind.equals("{index}");
    }
}
