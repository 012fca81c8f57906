package health.homeward.lab;

import health.homeward.terminology.Terms;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which of the items that a name allows a row is, by its unit and result.
///
/// @param item the one whose unit and wording count, null when there is none; settled only when `sure`
/// @param english null when the candidates are different analytes
/// @param note why, a sentence without full stop
record Choice(@Nullable Item item, boolean sure, @Nullable String english, String note) {
    private static final Map<String, String> COLLISIONS = Terms.read(Choice.class, "collisions.tsv")
            .stream()
            .collect(Collectors.toMap(row -> NameKey.of(row.cell(0)), row -> row.cell(1), (a, _) -> a));
    private static final int FAR_APART = 1000;

    static Choice of(Naming naming, String unit, ResultCell result) {
        Set<Item> named = naming.items();
        if (named.isEmpty()) {
            return new Choice(null, false, null, "The name is not in the lexicon");
        }
        if (naming.disagree()) {
            return new Choice(null, false, null, naming.note());
        }
        boolean known = named.stream().anyMatch(item -> Units.of(unit, item).isPresent());
        if (known) {
            return byUnit(naming, unit, result);
        }
        return !unit.isBlank()
                ? withoutUnit(naming, result, "; the printed unit is not known")
                : withoutUnit(naming, result, "");
    }

    private static Choice byUnit(Naming naming, String unit, ResultCell result) {
        Set<Item> fitting = fitting(naming.items(), unit);
        if (fitting.isEmpty()) {
            fitting = fitting(related(naming), unit);
        }
        if (fitting.isEmpty()) {
            String english = naming.english();
            return new Choice(english == null ? null : naming.items().iterator().next(), false, english,
                    naming.note() + ", but the unit cannot belong to the analyte");
        }
        Set<Item> exact = only(fitting,
                item -> Units.of(unit, item).map(item::fitsExactly).orElse(false) || item.qualitative());
        fitting = exact.isEmpty() || fitting.size() == 1 ? fitting : exact;
        fitting = byWords(fitting, naming, result);
        if (fitting.size() == 1) {
            Item item = fitting.iterator().next();
            if (ureaByMass(item, unit, naming)) {
                return new Choice(item, false, item.english(),
                        naming.note() + ", but by mass urea and urea nitrogen are different numbers");
            }
            return undecidedKind(item, unit)
                    ? new Choice(item, false, item.english(),
                            naming.note() + ", but the report does not say whether FEU or DDU")
                    : elsewhere(item, unit, naming)
                            ? new Choice(item, false, null,
                                    naming.note() + ", but the unit is usual for another specimen")
                            : new Choice(item, true, item.english(), naming.note());
        }
        return several(fitting, naming, "");
    }

    /// A scale a thousand times another than usual is that of another specimen where one has it.
    private static boolean elsewhere(Item item, String unit, Naming naming) {
        Unit si = item.si();
        Unit us = item.us();
        Unit printed = Units.of(unit, item).orElse(null);
        if (si == null || us == null || printed == null || item.fitsExactly(printed)
                || !naming.forms().specimen().isEmpty()) {
            return false;
        }
        double ratio = printed.factor().doubleValue() / si.factor().doubleValue();
        boolean far = si.sameKind(printed) && (ratio >= FAR_APART * 0.99 || ratio <= 1.01 / FAR_APART);
        return far && related(naming).stream()
                .filter(other -> !other.analyte().equals(item.analyte()))
                .anyMatch(other -> other.fits(printed) && other.fitsExactly(printed));
    }

    private static boolean ureaByMass(Item item, String unit, Naming naming) {
        boolean nitrogen = naming.forms().keys().stream().anyMatch(key -> key.contains("氮"))
                || naming.forms().abbreviations().stream().anyMatch(key -> key.contains("un"));
        return "22664-7".equals(item.loincSi()) && !nitrogen
                && Units.of(unit, item).map(printed -> !printed.numerator().equals("mol")).orElse(false);
    }

    private static boolean undecidedKind(Item item, String unit) {
        return item.english().contains("FEU")
                && Units.of(unit, item).map(printed -> !printed.kind().contains("{FEU}")).orElse(true);
    }

    private static Choice withoutUnit(Naming naming, ResultCell result, String remark) {
        Set<Item> all = new LinkedHashSet<>(naming.items());
        naming.items().forEach(item -> all.addAll(Lexicon.siblings(item)));
        Set<Item> chosen = naming.items();
        if (result.isOutcome()) {
            Set<Item> inWords = only(naming.items(), Item::qualitative);
            inWords = inWords.isEmpty() ? only(all, Item::qualitative) : inWords;
            inWords = inWords.isEmpty() ? only(related(naming), Item::qualitative) : inWords;
            String english = naming.english();
            if (inWords.isEmpty()) {
                return new Choice(null, false, english,
                        naming.note() + ", but the result is in words and the code is for a number" + remark);
            }
            chosen = inWords;
        }
        String collision = naming.onlyAbbreviated() && !result.isOutcome() ? collision(naming) : null;
        if (collision != null) {
            return new Choice(null, false, chosen.size() == 1 ? null : naming.english(),
                    collision + "; no unit printed");
        }
        boolean inNumbers = result.number() != null;
        if (chosen.size() == 1) {
            Item item = chosen.iterator().next();
            boolean one = result.isOutcome() || (item.oneCode() && !undecidedKind(item, "") && (!inNumbers
                    || Lexicon.siblings(item).stream().allMatch(other -> sameCode(other, item))));
            return new Choice(item, one, item.english(),
                    naming.note() + (one ? "" : ", but its code depends on the unit, which is not printed")
                            + remark);
        }
        return several(chosen, naming, "; no unit printed" + remark);
    }

    private static @Nullable String collision(Naming naming) {
        return naming.forms()
                .abbreviations()
                .stream()
                .map(COLLISIONS::get)
                .filter(Objects::nonNull)
                .map(other -> naming.forms()
                        .abbreviations()
                        .iterator()
                        .next()
                        .toUpperCase(Locale.ROOT)
                        + " is " + other)
                .findFirst()
                .orElse(null);
    }

    private static boolean sameCode(Item one, Item other) {
        return Objects.equals(one.loincSi(), other.loincSi());
    }

    private static Choice several(Collection<Item> items, Naming naming, String remark) {
        boolean one = items.stream().map(Item::analyte).distinct().count() == 1;
        String collision = naming.onlyAbbreviated() ? collision(naming) : null;
        Item first = items.iterator().next();
        String why = one ? "The analyte is known but its code is not settled" : "Several analytes fit";
        String said = collision == null ? why : collision;
        return new Choice(one ? first : null, false, one ? first.english() : null, said + remark);
    }

    private static Set<Item> byWords(Set<Item> items, Naming naming, ResultCell result) {
        boolean words = result.isOutcome() || naming.forms().property().equals("words");
        Set<Item> narrowed = only(items, item -> item.qualitative() == words);
        return items.size() > 1 && !narrowed.isEmpty() ? narrowed : items;
    }

    private static Set<Item> fitting(Set<Item> items, String unit) {
        return only(items, item -> Units.of(unit, item).map(item::fits).orElse(false));
    }

    /// Other properties of the same analyte, and the same analyte of urine, stool and sediment, which those sheets
    /// print without saying the specimen.
    private static Set<Item> related(Naming naming) {
        Set<Item> related = new LinkedHashSet<>();
        naming.items().forEach(item -> related.addAll(Lexicon.siblings(item)));
        for (String key : naming.forms().keys()) {
            related.addAll(Lexicon.unsaid(key));
        }
        return Naming.ofSpecimen(related, naming.forms());
    }

    private static Set<Item> only(Set<Item> items, Predicate<Item> which) {
        return items.stream().filter(which).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
