package health.homeward.medication;

import org.jspecify.annotations.Nullable;

/// What a product is counted in.
final class Counts {
    private Counts() {}

    static @Nullable String english(String unit, @Nullable DosageForm form) {
        String name = form == null ? "" : form.english();
        return switch (unit) {
            case "片" -> "tablet";
            case "粒" -> name.contains("pill") ? "pill" : "capsule";
            case "丸" -> "pill";
            case "袋", "包" -> "sachet";
            case "支" -> vial(form, name);
            case "滴" -> "drop";
            case "喷", "揿" -> name.equals("nasal spray") ? "spray" : "puff";
            case "吸" -> "inhalation";
            case "枚" -> "piece";
            case "贴" -> "patch";
            case "#" -> name.contains("tablet") ? "tablet" : name.contains("capsule") ? "capsule" : null;
            default -> null;
        };
    }

    private static String vial(@Nullable DosageForm form, String name) {
        if (form != null && DosageForm.beginsAsPowder(form.chinese())) {
            return "vial";
        }
        return name.equals("powder for injection") ? "vial" : name.contains("injection") ? "ampoule" : "tube";
    }
}
