package health.homeward.packet;

import static health.homeward.packet.CaseJson.map;

import health.homeward.document.DocumentId;
import health.homeward.document.ImageSeries;
import health.homeward.document.ImageStudy;
import health.homeward.document.SourceFile;
import health.homeward.readiness.Examination;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The images as plain maps. Of another person's nothing is said but that there are some.
final class ImageJson {
    private final EnclosedImages images;
    private final Map<String, String> places = new HashMap<>();

    ImageJson(View view) {
        this.images = view.input().images();
        images.files().forEach(one -> places.put(one.file().sha256().hex(), one.path()));
    }

    Map<String, @Nullable Object> all() {
        return map("studies", images.shown().stream().map(this::study).toList(), "withheld",
                images.withheld().size(), "examinations",
                images.examinations().stream().map(ImageJson::examination).toList());
    }

    private Map<String, @Nullable Object> study(ImageStudy study) {
        return map("id", study.id().value(), "uid", study.uid(), "date",
                study.date() == null ? null : study.date().toString(), "modalities", study.modalities(),
                "description", study.description(), "bodyParts", study.bodyParts(), "institution",
                study.institution(), "patient", study.patient(), "owner", study.owner().state().name(),
                "because",
                study.owner().because(), "takenIn",
                study.owner().takenIn() == null ? null : study.owner().takenIn().words(), "images",
                study.images(), "whole", study.whole(), "lacks",
                study.lacks(), "reported", !images.unreported().contains(study.id()), "reports",
                reports(study),
                "series", study.series().stream().map(this::series).toList());
    }

    private List<String> reports(ImageStudy study) {
        return images.examinations()
                .stream()
                .filter(one -> one.hasImages() && one.studies().contains(study.id()))
                .map(Examination::report)
                .filter(Objects::nonNull)
                .map(DocumentId::value)
                .toList();
    }

    private Map<String, @Nullable Object> series(ImageSeries series) {
        return map("number", series.number(), "modality", series.modality(), "description",
                series.description(), "images", series.files().size(), "missing", series.missing(), "gap",
                series.gap(), "truncated", series.truncated(), "preview", images.preview(series), "files",
                series.files().stream().map(this::file).toList());
    }

    private Map<String, @Nullable Object> file(SourceFile file) {
        return map("path", places.get(file.sha256().hex()), "sha256", file.sha256().hex(), "bytes",
                file.size(),
                "handedInAs", file.name());
    }

    private static Map<String, @Nullable Object> examination(Examination one) {
        return map("what", one.what(), "day", one.day() == null ? null : one.day().toString(), "report",
                one.report() == null ? null : one.report().value(), "images", one.state().name());
    }
}
