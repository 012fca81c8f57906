package health.homeward.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import health.homeward.casefile.CaseImages;
import health.homeward.casefile.CaseState;
import health.homeward.document.DocumentId;
import health.homeward.document.ImageStudy;
import health.homeward.document.Json;
import health.homeward.imaging.Disc;
import health.homeward.imaging.Study;
import health.homeward.readiness.Examination;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The images of a case: each study as `imaging --json` has it, with whose it is and what it lacks.
final class StudyJson {
    private static final TypeReference<Map<String, @Nullable Object>> MEMBERS = new TypeReference<>() {
    };

    private StudyJson() {}

    static List<Map<String, @Nullable Object>> studies(CaseState state) {
        CaseImages images = state.images();
        return IntStream.range(0, images.studies().size())
                .mapToObj(i -> study(images.studies().get(i), images.disc().studies().get(i), state))
                .toList();
    }

    private static Map<String, @Nullable Object> study(ImageStudy study, Study found, CaseState state) {
        Map<String, @Nullable Object> members = CaseJson.map("id", study.id().value());
        members.putAll(Json.MAPPER.convertValue(found, MEMBERS));
        members.put("images", study.images());
        members.put("identityState", study.owner().state().name());
        members.put("identityBecause", study.owner().because());
        members.put("whole", study.whole());
        members.put("lacks", study.lacks());
        members.put("reports", state.examined()
                .examinations()
                .stream()
                .filter(one -> one.hasImages() && one.studies().contains(study.id()))
                .map(Examination::report)
                .filter(Objects::nonNull)
                .map(DocumentId::value)
                .toList());
        return members;
    }

    /// What concerns the discs as a whole.
    static Map<String, @Nullable Object> discs(CaseState state) {
        Disc disc = state.images().disc();
        return CaseJson.map("dicom", disc.dicom(), "unreadable",
                disc.unreadable().stream().filter(note -> isOfImages(note.reason())).toList(), "patients",
                disc.patients(), "warnings", disc.warnings(), "examinations",
                state.examined().examinations().stream().map(StudyJson::examination).toList(),
                "studiesWithoutReport",
                state.examined().unreported().stream().map(study -> study.id().value()).toList());
    }

    private static Map<String, @Nullable Object> examination(Examination one) {
        return CaseJson.map("what", one.what(), "day", one.day() == null ? null : one.day().toString(),
                "report",
                one.report() == null ? null : one.report().value(), "images", one.state().name(), "studies",
                one.studies().stream().map(DocumentId::value).toList());
    }

    /// Files that break a document's reader have their say under `files`.
    private static boolean isOfImages(String reason) {
        return reason.startsWith("TRUNCATED_HEADER") || reason.startsWith("BROKEN_HEADER");
    }
}
