package health.homeward.medication;

import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a product name says exactly: form and salt are peeled, and the rest is looked up; nothing may be left over.
///
/// @param base the name without form
record NameReading(@Nullable Substance substance, @Nullable DosageForm form, String base) {
    private static final List<String> FRONT = words("front");
    private static final List<String> BACK = words("back");
    private static final List<String> SOLVENTS = words("solvent");
    private static final List<String> LEADS = words("lead");
    private static final List<String> FORM_LEADS = words("form-lead");
    private static final List<String> MIXED = words("mixed");
    private static final List<String> MINERAL = words("mineral");
    private static final List<String> METALS = words("metal");
    private static final List<String> ESTERS = words("ester");
    private static final int SHORTEST_ESTER = 3;
    private static final int LAYERS = 2;

    /// @param name without brackets that are no part of it
    static NameReading of(String name) {
        String key = Key.of(name);
        if (DosageForm.beginsAsPowder(key)) {
            NameReading rest = endings(key.substring(DosageForm.powderLength()));
            String base = rest.base();
            return new NameReading(rest.substance(), DosageForm.powder(key), base);
        }
        for (String lead : FORM_LEADS) {
            if (key.startsWith(lead)) {
                NameReading rest = endings(key.substring(lead.length()));
                DosageForm end = rest.form();
                DosageForm whole = end == null ? null : DosageForm.exactly(lead + end.chinese());
                return new NameReading(rest.substance(), whole == null ? end : whole, rest.base());
            }
        }
        return endings(key);
    }

    private static NameReading endings(String key) {
        List<DosageForm> forms = DosageForm.endings(key);
        DosageForm longest = forms.isEmpty() ? null : forms.getFirst();
        Substance whole = Substances.named(key);
        if (whole != null) {
            return new NameReading(whole, longest, key);
        }
        for (DosageForm form : forms) {
            String base = key.substring(0, key.length() - form.chinese().length());
            Substance substance = based(base, form);
            if (substance != null) {
                return new NameReading(substance, longest, base);
            }
        }
        String base = longest == null
                ? key
                : key.substring(0, key.length() - longest.chinese().length());
        return new NameReading(longest == null ? based(key, null) : null, longest, base);
    }

    private static @Nullable Substance based(String base, @Nullable DosageForm form) {
        Substance found = salted(base, LAYERS);
        if (found == null && form != null && form.site().equals("injected")) {
            found = dissolved(base);
        }
        if (found == null) {
            found = led(base);
        }
        return found == null ? Decomposition.of(base) : found;
    }

    /// The substance itself or one of its salts, one layer at a time. Where peeling lays a combination bare, nothing
    /// else is tried: a further peel would lose a part of it.
    static @Nullable Substance salted(String base, int layers) {
        Substance exact = Substances.named(base);
        if (exact != null || layers == 0) {
            return exact;
        }
        for (boolean front : new boolean[]{true, false}) {
            for (String salt : front ? FRONT : BACK) {
                String rest = without(base, salt, front);
                if (rest == null) {
                    continue;
                }
                Substance whole = Substances.named(rest);
                if (whole != null && whole.kind() != Substance.Kind.SUBSTANCE) {
                    return null;
                }
                Substance found = peeled(salt, rest, layers);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable String without(String base, String salt, boolean front) {
        if (base.length() <= salt.length() + 1 || !(front ? base.startsWith(salt) : base.endsWith(salt))) {
            return null;
        }
        return front ? base.substring(salt.length()) : base.substring(0, base.length() - salt.length());
    }

    /// Two counter-ions are no medicine with a salt, an amino acid with a mineral acid is; a salt of two metals is
    /// another product than that of one.
    private static @Nullable Substance peeled(String salt, String rest, int layers) {
        boolean ester = ESTERS.contains(salt) && rest.length() < SHORTEST_ESTER;
        boolean ions = salt(rest) && !MINERAL.contains(salt);
        boolean metals = METALS.contains(salt) && METALS.stream().anyMatch(rest::endsWith);
        return ester || ions || metals ? null : single(salted(rest, layers - 1));
    }

    private static @Nullable Substance dissolved(String base) {
        for (String solvent : SOLVENTS) {
            if (base.endsWith(solvent) && base.length() > solvent.length() + 1) {
                Substance found = salted(base.substring(0, base.length() - solvent.length()), LAYERS);
                if (found != null) {
                    return found.kind() == Substance.Kind.VEHICLE ? null : found;
                }
            }
        }
        return null;
    }

    /// A product for children may be another composition, except where it is one substance.
    private static @Nullable Substance led(String base) {
        for (String lead : LEADS) {
            if (base.startsWith(lead) && base.length() > lead.length() + 1) {
                return single(salted(base.substring(lead.length()), LAYERS));
            }
        }
        return null;
    }

    private static @Nullable Substance single(@Nullable Substance found) {
        return found != null && found.kind() == Substance.Kind.SUBSTANCE ? found : null;
    }

    /// The name without the words of its salt, for looking for near names.
    static String withoutSalts(String base) {
        String rest = base;
        for (String salt : FRONT) {
            rest = Objects.requireNonNullElse(without(rest, salt, true), rest);
        }
        for (String salt : BACK) {
            rest = Objects.requireNonNullElse(without(rest, salt, false), rest);
        }
        return rest;
    }

    static boolean mixed(String base) {
        return MIXED.stream().anyMatch(base::startsWith);
    }

    /// Counter-ions are no ingredients by themselves inside a name.
    static boolean salt(String part) {
        return FRONT.contains(part) || BACK.contains(part);
    }

    /// The words of a kind in `name-words.tsv`, longest first.
    static List<String> words(String end) {
        Set<String> words = new LinkedHashSet<>();
        Terms.read(NameReading.class, "name-words.tsv")
                .stream()
                .filter(row -> row.cell(0).equals(end))
                .forEach(row -> words.addAll(row.spellings(1)));
        List<String> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingInt(String::length).reversed());
        return List.copyOf(sorted);
    }
}
