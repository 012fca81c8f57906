package health.homeward.packet;

import health.homeward.document.ImageSeries;
import health.homeward.document.ImageStudy;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The folder `images`: a disc as workstations load it, every image byte for byte as it was received. Its texts are
/// plain ASCII, so that any computer shows them; names and descriptions stand in the images and in index.html.
final class ImageDisc {
    private static final String FOLDER = "images/";
    private final EnclosedImages images;

    ImageDisc(View view) {
        this.images = view.input().images();
    }

    void write(Bag bag) throws IOException {
        if (images.files().isEmpty()) {
            return;
        }
        StringBuilder sums = new StringBuilder();
        for (EnclosedImages.DiscFile one : images.files()) {
            bag.copy(FOLDER + one.path(), one.file());
            sums.append(one.file().sha256().hex()).append("  ").append(one.path()).append('\n');
        }
        byte[] directory = images.directory().bytes();
        bag.document(FOLDER + "DICOMDIR", directory);
        sums.append(Sha256.of(directory).hex()).append("  DICOMDIR\n");
        bag.document(FOLDER + "SHA256.TXT", sums.toString());
        bag.document(FOLDER + "README.TXT", readme());
        for (ImageSeries series : images.shown()
                .stream()
                .flatMap(study -> study.series().stream())
                .toList()) {
            String place = images.preview(series);
            SourceFile middle = EnclosedImages.middle(series);
            if (place != null && middle != null) {
                bag.document(place, Objects.requireNonNull(images.previews().get(middle.sha256())));
            }
        }
    }

    private String readme() {
        StringBuilder text = new StringBuilder("""
                MEDICAL IMAGES (DICOM)

                Written by Homeward. To load them into a workstation, import this folder
                (it holds DICOMDIR), or copy its content to the root of a disc.
                Nothing on this disc starts by itself, and there is no viewer on it.
                Every image is the file as it was received: nothing was converted.
                SHA256.TXT has the check sum of each file (sha256sum -c SHA256.TXT).
                """);
        Map<Sha256, String> places = new HashMap<>();
        images.files().forEach(one -> places.put(one.file().sha256(), one.path()));
        for (ImageStudy study : images.shown()) {
            add(text, study, places);
        }
        List<EnclosedImages.DiscFile> extra = images.files()
                .stream()
                .filter(one -> !one.why().isEmpty())
                .toList();
        if (!extra.isEmpty()) {
            text.append("\nNot in DICOMDIR, as received, in EXTRA:\n");
            extra.forEach(
                    one -> text.append("  ").append(one.path()).append(": ").append(one.why()).append('\n'));
        }
        int withheld = images.withheld().size();
        if (withheld > 0) {
            text.append("\nNot enclosed: ")
                    .append(Absence.count(withheld, "examination"))
                    .append(" that seems to be another person's.\n");
        }
        return ascii(text.toString()).replace("\n", "\r\n");
    }

    private static void add(StringBuilder text, ImageStudy study, Map<Sha256, String> places) {
        text.append("\nExamination of ")
                .append(study.date() == null ? "a day that is not known" : study.date())
                .append(", ")
                .append(study.kind())
                .append(", ")
                .append(Absence.count(study.images(), "image"))
                .append(EnclosedImages.isSettled(study) ? "" : " (not certain to be the patient's)")
                .append('\n');
        for (ImageSeries series : study.series()) {
            String first = series.files().isEmpty() ? "" : places.get(series.files().getFirst().sha256());
            text.append("  series ")
                    .append(series.number() == null ? "without number" : series.number())
                    .append(", ")
                    .append(series.modality())
                    .append(", ")
                    .append(Absence.count(series.files().size(), "image"))
                    .append(first == null || first.isEmpty() ? "" : ", from " + first)
                    .append('\n');
        }
        study.lacks().forEach(lack -> text.append("  MISSING OR DOUBTFUL: ").append(lack).append('\n'));
    }

    private static String ascii(String text) {
        return text.replace('\u2019', '\'').replaceAll("[^\\x20-\\x7E\n]", "?");
    }
}
