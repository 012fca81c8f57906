package health.homeward.extraction;

import health.homeward.terminology.Folded;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A product as printed, parted into its name and the brand in brackets or quotation marks.
///
/// @param brand null when none is printed apart
record MedicineProduct(String name, @Nullable String brand) {
    private static final Pattern BRACKET = Pattern.compile("[(\\[【<\"]([^()\\[\\]【】<>\"]*)[)\\]】>\"]");
    private static final Pattern TRADEMARK = Pattern.compile("^([\\p{IsHan}A-Za-z]{2,8})[®™]+(.{2,})$");
    private static final Pattern NOTE = MedicineWords.pattern("^", "name-note", "$");
    private static final Pattern PART = MedicineWords.pattern("^", "name-part", "$");
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z·\\- ]{2,}[0-9A-Z]{0,4}[®]?");

    /// @param folded for matching
    /// @param printed the same characters as printed
    static MedicineProduct of(String folded, String printed) {
        Matcher trademark = TRADEMARK.matcher(printed);
        if (trademark.matches()) {
            return new MedicineProduct(clean(trademark.group(2)), trademark.group(1));
        }
        String brand = null;
        StringBuilder name = new StringBuilder();
        int from = 0;
        Matcher bracket = BRACKET.matcher(folded);
        while (bracket.find()) {
            String inner = bracket.group(1).strip();
            boolean edge = bracket.end() == folded.length() || bracket.start() == 0
                    || folded.substring(bracket.end()).matches("[ (\\[【<\"].*");
            boolean named = PLAIN.matcher(inner).matches() && !PART.matcher(inner).matches()
                    && !NOTE.matcher(inner).matches();
            if (edge && (named || NOTE.matcher(inner).matches())) {
                name.append(printed, from, bracket.start());
                from = bracket.end();
                brand = named && brand == null
                        ? printed.substring(bracket.start(1), bracket.end(1)).strip()
                        : brand;
            } else if (named && brand == null) {
                brand = printed.substring(bracket.start(1), bracket.end(1)).strip();
            }
        }
        name.append(printed.substring(from));
        return turned(clean(name.toString()), brand);
    }

    /// Brand first, product in the brackets: the one with the dosage form is the product.
    private static MedicineProduct turned(String name, @Nullable String bracket) {
        if (name.isEmpty() && bracket != null) {
            return new MedicineProduct(bracket, null);
        }
        if (bracket != null && MedicineName.whole(Folded.of(bracket)).form()
                && !MedicineName.whole(Folded.of(name)).form()) {
            return new MedicineProduct(bracket, name);
        }
        return new MedicineProduct(name, bracket);
    }

    private static String clean(String text) {
        return text.replaceAll("[\\n\\f]", "").replace('\t', ' ').strip();
    }
}
