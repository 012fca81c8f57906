package health.homeward.medication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one unbroken name in a line says.
///
/// @param reading the generic name, null when none is read
/// @param brands known brands
/// @param printedBrand what is printed as a brand, known or in brackets
/// @param patent the key under which it is a Chinese patent medicine
/// @param unknown words that nothing explains
/// @param route printed before the name without a blank
record ProductName(
        @Nullable NameReading reading,
        List<Brands.Brand> brands,
        @Nullable String printedBrand,
        @Nullable String patent,
        @Nullable String unknown,
        @Nullable DosageForm form,
        @Nullable String route) {
    private static final Pattern BRACKET = Pattern
            .compile("[(\\[【《](?<in>(?:[^()\\[\\]【】《》]|\\([^()]*\\))*)[)\\]】》]");
    private static final Pattern BRAND = Pattern.compile("[\\u4e00-\\u9fff]{2,6}|[A-Za-z][A-Za-z -]{2,20}");
    /// Words in brackets that make another substance of it.
    private static final List<String> OTHER = NameReading.words("other-substance");
    /// A bare number tells of another composition or isotope.
    private static final Pattern NUMBERED = Pattern.compile("\\d+");
    /// How much of one part there is for one of the other changes no substance.
    private static final Pattern RATIO = Pattern.compile("\\d+(?:\\.\\d+)?:\\d+(?:\\.\\d+)?");
    private static final Pattern MARKED = Pattern.compile("^(?<brand>[\\u4e00-\\u9fffA-Za-z]{2,8})(?:牌|®|™)");

    ProductName {
        brands = List.copyOf(brands);
    }

    /// Whether it is a name that is known and has nothing left over.
    boolean whole() {
        return unknown == null && (reading != null || patent != null);
    }

    static ProductName of(String printed) {
        return new Builder(printed).built();
    }

    private static final class Builder {
        private final List<Brands.Brand> brands = new ArrayList<>();
        private final List<String> brackets = new ArrayList<>();
        private @Nullable NameReading reading;
        private @Nullable String printedBrand;
        private @Nullable String patent;
        private @Nullable String unknown;
        private @Nullable DosageForm form;
        private @Nullable String route;

        Builder(String printed) {
            String text = printed;
            Matcher marked = MARKED.matcher(text);
            if (marked.find()) {
                printedBrand = marked.group("brand");
                text = text.substring(marked.end());
            }
            Matcher matcher = BRACKET.matcher(text);
            while (matcher.find()) {
                brackets.add(matcher.group("in"));
            }
            String outside = matcher.replaceAll("");
            whole(text);
            if (reading == null && patent == null) {
                outside(outside, Key.of(outside));
            }
            brackets.forEach(this::bracket);
        }

        ProductName built() {
            return new ProductName(reading, brands, printedBrand, patent, unknown, form, route);
        }

        /// The name with its brackets, which mark compositions.
        private void whole(String text) {
            if (brackets.isEmpty()) {
                return;
            }
            NameReading all = NameReading.of(text);
            if (all.substance() != null) {
                reading = all;
                form = all.form();
                brackets.clear();
                return;
            }
            NameReading plain = NameReading.of(BRACKET.matcher(text).replaceAll(""));
            for (String bracket : List.copyOf(brackets)) {
                Substance with = NameReading.salted(plain.base() + "(" + Key.of(bracket) + ")", 1);
                if (with != null) {
                    reading = new NameReading(with, plain.form(), plain.base() + "(" + bracket + ")");
                    form = plain.form();
                    brackets.remove(bracket);
                    return;
                }
            }
        }

        private void outside(String printed, String key) {
            if (Remarks.only(key)) {
                return;
            }
            form = DosageForm.exactly(key);
            if (form != null) {
                return;
            }
            if (PatentMedicines.exactly(key) != null) {
                patent = key;
                form = DosageForm.endings(key).stream().findFirst().orElse(null);
                return;
            }
            NameReading read = NameReading.of(key);
            if (read.substance() != null) {
                reading = read;
                form = read.form();
                return;
            }
            branded(printed, key, read);
        }

        private void branded(String printed, String key, NameReading read) {
            Brands.Brand alone = Brands.named(key);
            Brands.Brand brand = alone == null ? Brands.named(read.base()) : alone;
            if (brand != null) {
                brands.add(brand);
                printedBrand = brand.printed();
                form = alone == null ? read.form() : null;
                return;
            }
            int length = Brands.leading(key);
            if (length > 0 && explained(key.substring(length))) {
                Brands.Brand first = Brands.named(key.substring(0, length));
                brands.add(java.util.Objects.requireNonNull(first));
                printedBrand = first.printed();
                return;
            }
            if (made(key)) {
                return;
            }
            String rest = Remarks.withoutLead(key);
            if (rest.length() < key.length() && explained(rest)) {
                return;
            }
            int given = Routes.leading(rest);
            if (given > 0 && explained(rest.substring(given))) {
                route = Routes.english(rest.substring(0, given));
                return;
            }
            other(printed, key, read);
        }

        /// Whether a name with its form is followed by the company that makes it.
        private boolean made(String key) {
            for (int end = key.length() - 2; end > 2; end--) {
                String name = key.substring(0, end);
                if (Remarks.maker(key.substring(end)) && !DosageForm.endings(name).isEmpty()
                        && explained(name)) {
                    return true;
                }
            }
            return false;
        }

        /// Whether a rest is a name by itself, which it then is.
        private boolean explained(String rest) {
            NameReading read = NameReading.of(rest);
            if (read.substance() != null) {
                reading = read;
                form = read.form();
                return true;
            }
            patent = PatentMedicines.exactly(rest) == null ? null : rest;
            form = read.form();
            return patent != null;
        }

        private void other(String printed, String key, NameReading read) {
            form = read.form();
            if (PatentMedicines.inOtherForm(key)) {
                patent = key;
            } else {
                unknown = printed;
            }
        }

        private void bracket(String printed) {
            String key = Key.of(printed);
            if (NUMBERED.matcher(key).matches() || OTHER.stream().anyMatch(key::contains)) {
                unknown = printed;
                return;
            }
            if (Remarks.only(key) || RATIO.matcher(key).matches() || feeding()) {
                return;
            }
            DosageForm only = DosageForm.exactly(key);
            if (only != null) {
                form = form == null ? only : form;
                return;
            }
            Brands.Brand brand = Brands.named(key);
            if (brand != null) {
                brands.add(brand);
                printedBrand = brand.printed();
            } else if (!Remarks.part(key)) {
                unlisted(printed, key);
            } else if (mixture()) {
                unknown = printed;
            }
        }

        /// Brackets after nutrition and products without INN tell their composition.
        private boolean feeding() {
            NameReading read = reading;
            Substance substance = read == null ? null : read.substance();
            return substance != null && substance.inns().isEmpty();
        }

        /// A part of the name that no row has marks another composition of a mixture.
        private boolean mixture() {
            NameReading read = reading;
            Substance substance = read == null ? null : read.substance();
            if (read == null || substance == null) {
                return true;
            }
            return substance.kind() == Substance.Kind.COMBINATION && Decomposition.of(read.base()) == null;
        }

        private void unlisted(String printed, String key) {
            NameReading read = NameReading.of(key);
            NameReading outside = reading;
            Substance first = outside == null ? null : outside.substance();
            Substance second = read.substance();
            if (second != null && (first == null || !first.same(second))) {
                unknown = first == null ? unknown : printed;
                reading = first == null ? read : outside;
            } else if (second == null && BRAND.matcher(printed).matches()) {
                printedBrand = printedBrand == null ? printed : printedBrand;
            } else if (second == null) {
                unknown = printed;
            }
        }
    }
}
