package health.homeward.lab;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The items that a printed name can be, before its unit is looked at.
///
/// @param items empty where the name is not known
/// @param onlyAbbreviated whether only an abbreviation says it
/// @param disagree whether name and abbreviation are of different analytes
/// @param note how it was found, a sentence without full stop
record Naming(Set<Item> items, boolean onlyAbbreviated, boolean disagree, NameForms forms, String note) {
    private static final int GENERIC = 4;

    /// @param specimen of the sheet, as [SheetSpecimen] tells it
    static Naming of(String printed, String specimen) {
        NameForms forms = NameForms.of(printed).onSheetOf(specimen);
        String key = known(forms);
        Set<Item> shortForm = abbreviated(forms, key);
        Set<Item> named = key.isEmpty() ? shorter(forms) : ofSpecimen(Lexicon.named(key), forms);
        String note = "The name is known";
        if (named.isEmpty()) {
            named = near(forms);
            note = "The name is damaged and only one analyte is near it";
        }
        if (named.isEmpty()) {
            return byAbbreviation(forms, shortForm);
        }
        if (shortForm.isEmpty()) {
            return new Naming(named, false, false, forms, note);
        }
        Set<String> analytes = shortForm.stream().map(Item::analyte).collect(Collectors.toSet());
        Set<Item> both = named.stream()
                .filter(item -> analytes.contains(item.analyte()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return both.isEmpty()
                ? new Naming(Lexicon.all(List.of(named, shortForm)), false, true, forms,
                        "Name and abbreviation are of different analytes")
                : new Naming(both, false, false, forms,
                        note.equals("The name is known") ? "Name and abbreviation agree" : note);
    }

    /// Whether one of the forms is a name of the lexicon, or one without what may be left out.
    static boolean isKnown(NameForms forms) {
        return !known(forms).isEmpty()
                || !found(forms, List.of(Lexicon::stem, Lexicon::bare, Naming::unsaid)).isEmpty();
    }

    /// The first form that is a name, empty when none is.
    private static String known(NameForms forms) {
        return forms.keys()
                .stream()
                .filter(key -> !ofSpecimen(Lexicon.named(key), forms).isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Names that say less than the lexicon's: of a cell without share or count, of a drug without level, of urine or
    /// stool on a sheet that says so above.
    private static Set<Item> shorter(NameForms forms) {
        return found(forms, List.of(Lexicon::stem, Lexicon::bare, Naming::unsaid, Lexicon::alike));
    }

    private static Set<Item> found(NameForms forms, List<Function<String, Set<Item>>> lookups) {
        return lookups.stream()
                .flatMap(lookup -> forms.keys().stream().map(lookup))
                .map(found -> ofSpecimen(found, forms))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /// A sheet of urine or stool does not say so in each row; nor does the other specimen's, where there is one.
    private static Set<Item> unsaid(String key) {
        Set<Item> found = new LinkedHashSet<>();
        Lexicon.unsaid(key).forEach(item -> found.addAll(Lexicon.elsewhere(item)));
        return found;
    }

    private static Set<Item> near(NameForms forms) {
        for (String key : forms.keys()) {
            Set<Item> found = ofSpecimen(Nearness.of(key), forms);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /// @param name what is left out: letters that are part of the name are no abbreviation beside it
    private static Set<Item> abbreviated(NameForms forms, String name) {
        for (String key : forms.abbreviations()) {
            if (name.contains(key)) {
                continue;
            }
            Set<Item> found = ofSpecimen(Lexicon.all(List.of(Lexicon.abbreviated(key), Lexicon.named(key))),
                    forms);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Stream.<Function<String, Set<Item>>>of(Lexicon::stem, Lexicon::alike)
                .flatMap(lookup -> forms.abbreviations()
                        .stream()
                        .filter(key -> !name.contains(key))
                        .map(lookup))
                .map(found -> ofSpecimen(found, forms))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /// An abbreviation stands alone, or beside words that have most of the characters of its name.
    private static Naming byAbbreviation(NameForms forms, Set<Item> items) {
        List<String> chinese = forms.keys().stream().filter(key -> !NameForms.isLatin(key)).toList();
        if (chinese.isEmpty()) {
            return new Naming(items, true, false, forms, "Only an abbreviation is printed");
        }
        Set<Item> alike = items.stream()
                .filter(item -> item.names()
                        .stream()
                        .anyMatch(name -> alike(chinese.getLast(), NameKey.of(name))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return alike.isEmpty()
                ? new Naming(items, false, !items.isEmpty(), forms,
                        "The name is not known and only its abbreviation is")
                : new Naming(alike, true, false, forms,
                        "The abbreviation is known and the name is like its own");
    }

    private static boolean alike(String printed, String name) {
        if (printed.length() >= GENERIC && name.startsWith(printed)) {
            return true;
        }
        long shared = name.codePoints().filter(c -> printed.indexOf(c) >= 0).count();
        boolean sameFigures = printed.replaceAll("\\D", "").equals(name.replaceAll("\\D", ""));
        boolean endsAlike = name.indexOf(printed.charAt(printed.length() - 1)) >= 0;
        boolean says = printed.codePoints().filter(Character::isIdeographic).count() > 1;
        return sameFigures && endsAlike && says && printed.length() <= name.length()
                && shared * 10 >= Math.max(name.length(), printed.length()) * 7L
                && Set.copyOf(Nearness.words(printed)).equals(Set.copyOf(Nearness.words(name)));
    }

    /// Without those of another specimen than the one that name or sheet tells.
    static Set<Item> ofSpecimen(Set<Item> items, NameForms forms) {
        String system = switch (forms.specimen()) {
            case "urine" -> "Urine";
            case "stool" -> "Stool";
            case "csf" -> "CSF";
            case "fluid" -> "Fluid";
            default -> "";
        };
        if (forms.specimen().equals(SheetSpecimen.BLOOD)) {
            return items.stream()
                    .filter(item -> !item.specimen().matches("(?:Urine|Stool|CSF|.*fld).*"))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return system.isEmpty()
                ? items
                : items.stream()
                        .filter(item -> item.specimen().contains(system) || (system.equals("Fluid")
                                && item.specimen().matches("(?i).*(?:fld|fluid|plr|prt|semen).*")))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The one name a clinician reads, null where several analytes fit.
    @Nullable
    String english() {
        return items.stream().map(Item::analyte).distinct().count() == 1
                ? items.iterator().next().english()
                : null;
    }
}
