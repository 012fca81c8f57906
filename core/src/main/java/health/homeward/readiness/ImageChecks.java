package health.homeward.readiness;

import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageStudy;
import health.homeward.document.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether the images of what was examined are among the records.
final class ImageChecks {
    private static final Set<String> STILLS = Set.of("US", "ES", "IVUS", "OP", "OPT");
    private static final int NAMED = 6;

    private ImageChecks() {}

    /// Images that an opinion on scans is asked for; stills have a requirement of their own.
    static boolean isScan(ImageStudy study) {
        return study.modalities().stream().anyMatch(modality -> !STILLS.contains(modality));
    }

    static Verdict files(Known known) {
        Set<DocumentId> scans = known.documents(Set.of(DocumentKind.IMAGING_REPORT))
                .stream()
                .map(document -> document.id())
                .collect(Collectors.toSet());
        List<Examination> all = known.images()
                .examinations()
                .stream()
                .filter(one -> one.report() == null || scans.contains(one.report()))
                .toList();
        return all.isEmpty() ? alone(known) : against(all);
    }

    /// Images, and no paper that speaks of an examination.
    private static Verdict alone(Known known) {
        List<ImageStudy> scans = known.studies().stream().filter(ImageChecks::isScan).toList();
        if (scans.isEmpty()) {
            return Verdict.missing("No image files are among the records.");
        }
        if (scans.stream().anyMatch(study -> study.owner().state() != IdentityFinding.State.MATCH)) {
            return new Verdict(RequirementResult.State.UNCLEAR,
                    "Images are here, but it is not settled that they are the patient's.", List.of());
        }
        return scans.stream().allMatch(ImageStudy::whole)
                ? new Verdict(RequirementResult.State.PRESENT,
                        "Images of " + count(scans.size(), "examination") + "; no paper speaks of others.",
                        List.of())
                : new Verdict(RequirementResult.State.PARTIAL, "Images are missing, cut or only a selection.",
                        List.of());
    }

    private static Verdict against(List<Examination> all) {
        List<Region> places = all.stream().flatMap(one -> one.evidence().stream()).toList();
        List<Examination> here = in(all, Examination.State.WHOLE);
        List<Examination> part = in(all, Examination.State.INCOMPLETE);
        List<Examination> open = in(all, Examination.State.OPEN);
        List<Examination> absent = in(all, Examination.State.ABSENT);
        List<String> said = new ArrayList<>();
        if (!here.isEmpty()) {
            said.add(
                    "Images agree in kind, part of the body and day with " + count(here.size(), "examination")
                            + ".");
        }
        say(said, here.isEmpty() && part.isEmpty()
                ? "No image files agree in kind, part of the body and day with"
                : "Without images", absent);
        say(said, "Images not complete", part);
        say(said, "Images that may be of it, but kind, part, day or owner does not settle it", open);
        RequirementResult.State state = here.size() == all.size()
                ? RequirementResult.State.PRESENT
                : absent.size() == all.size()
                        ? RequirementResult.State.MISSING
                        : part.isEmpty() && (here.isEmpty() || absent.isEmpty())
                                ? RequirementResult.State.UNCLEAR
                                : RequirementResult.State.PARTIAL;
        return new Verdict(state, String.join(" ", said), places);
    }

    private static List<Examination> in(List<Examination> all, Examination.State state) {
        return all.stream().filter(one -> one.state() == state).toList();
    }

    private static void say(List<String> said, String what, List<Examination> some) {
        if (!some.isEmpty()) {
            said.add(what + ": "
                    + some.stream().limit(NAMED).map(Examination::name).collect(Collectors.joining(", "))
                    + (some.size() > NAMED ? ", and " + (some.size() - NAMED) + " more" : "") + ".");
        }
    }

    /// The reports, and that there are images without one.
    static Verdict reports(Verdict reports, Known known) {
        List<ImageStudy> unreported = known.images().unreported();
        if (unreported.isEmpty()) {
            return reports;
        }
        String without = "Images without a report: "
                + unreported.stream().limit(NAMED).map(ImageChecks::name).collect(Collectors.joining(", "))
                + (unreported.size() > NAMED ? ", and " + (unreported.size() - NAMED) + " more" : "") + ".";
        return new Verdict(
                reports.state() == RequirementResult.State.PRESENT
                        ? RequirementResult.State.PARTIAL
                        : reports.state(),
                reports.because() + " " + without, reports.evidence());
    }

    private static String name(ImageStudy study) {
        return study.kind() + " "
                + (study.date() == null ? "(date not given)" : study.date());
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
