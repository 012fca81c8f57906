package health.homeward.medication;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a product acts when its form alone does not tell.
final class Sites {
    private static final Map<String, String> BY_ROUTE = Map.ofEntries(Map.entry("both eyes", "eye"),
            Map.entry("right eye", "eye"),
            Map.entry("left eye", "eye"), Map.entry("nasal", "nose"), Map.entry("ear", "ear"),
            Map.entry("topical", "skin"),
            Map.entry("inhalation", "inhaled"), Map.entry("nebulised", "inhaled"),
            Map.entry("vaginal", "vaginal"),
            Map.entry("oral", "systemic"));

    private static final Set<String> LOCAL = Set.of("eye", "ear", "nose", "skin", "mouth");

    private Sites() {}

    static boolean local(@Nullable DosageForm form) {
        return form != null && LOCAL.contains(form.site());
    }

    /// The form itself, or one without a name that acts where the printed route says.
    static @Nullable DosageForm of(@Nullable DosageForm form, @Nullable String route) {
        if (form != null && !form.site().equals("unknown")) {
            return form;
        }
        String site = route == null ? null : BY_ROUTE.get(route);
        return site == null ? form : new DosageForm("", "", site);
    }
}
