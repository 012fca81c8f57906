package health.homeward.imaging;

import health.homeward.terminology.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a series is for.
enum SeriesKind {
    IMAGES,
    /// To plan the examination by; no diagnosis is made on it.
    SCOUT,
    /// Screens, dose sheets, reports, marks on images.
    SECONDARY;

    private static final Map<String, List<String>> WORDS = Terms.read(SeriesKind.class, "series-words.tsv")
            .stream()
            .collect(Collectors.toMap(row -> row.cell(0), row -> row.spellings(1)));
    private static final Set<String> NO_IMAGES = Set.of("SR", "KO", "PR", "DOC", "REG");
    private static final Set<String> SLICES = Set.of("CT", "MR");
    private static final int FEW = 3;

    /// @param description decoded
    static SeriesKind of(List<Instance> instances, String description) {
        if (instances.stream().allMatch(one -> isLocalizer(one)) || says("scout", description)
                || isPlanes(instances)) {
            return SCOUT;
        }
        boolean secondary = instances.stream()
                .allMatch(one -> NO_IMAGES.contains(one.modality()) || isScreen(one));
        return secondary || says("secondary", description) ? SECONDARY : IMAGES;
    }

    private static boolean isLocalizer(Instance one) {
        return one.imageType().size() > 2 && one.imageType().get(2).equals("LOCALIZER");
    }

    static boolean isScreen(Instance one) {
        return one.imageType().stream().anyMatch(value -> value.contains("SCREEN SAVE"));
    }

    private static boolean says(String kind, String description) {
        String small = description.toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(kind, List.of()).stream().anyMatch(small::contains);
    }

    /// Two or three slices of CT or MR, each in a plane of its own.
    private static boolean isPlanes(List<Instance> instances) {
        long planes = instances.stream()
                .map(Instance::orientation)
                .filter(o -> !o.isEmpty())
                .distinct()
                .count();
        return instances.size() > 1 && instances.size() <= FEW && planes == instances.size()
                && SLICES.contains(instances.getFirst().modality());
    }
}
