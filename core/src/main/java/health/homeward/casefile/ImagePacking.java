package health.homeward.casefile;

import health.homeward.document.DocumentId;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageStudy;
import health.homeward.document.Sha256;
import health.homeward.imaging.Media;
import health.homeward.imaging.Preview;
import health.homeward.imaging.Study;
import health.homeward.packet.EnclosedImages;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Makes the disc of a state: the images of everybody but another person.
final class ImagePacking {
    private ImagePacking() {}

    static EnclosedImages of(CaseState state) throws IOException {
        List<ImageStudy> studies = state.images().studies();
        List<Study> enclosed = IntStream.range(0, studies.size())
                .filter(i -> studies.get(i).owner().state() != IdentityFinding.State.CONFLICT)
                .mapToObj(i -> state.images().disc().studies().get(i))
                .toList();
        Media media = Media.of(enclosed);
        List<DocumentId> unreported = state.examined().unreported().stream().map(ImageStudy::id).toList();
        return new EnclosedImages(studies, state.examined().examinations(), unreported,
                media.files()
                        .stream()
                        .map(one -> new EnclosedImages.DiscFile(one.path(), one.file(), one.why()))
                        .toList(),
                media::directory, previews(studies));
    }

    private static Map<Sha256, byte[]> previews(List<ImageStudy> studies) {
        Map<Sha256, byte[]> previews = new HashMap<>();
        studies.stream()
                .filter(study -> study.owner().state() != IdentityFinding.State.CONFLICT)
                .flatMap(study -> study.series().stream())
                .map(EnclosedImages::middle)
                .filter(Objects::nonNull)
                .forEach(file -> Preview.of(file.content())
                        .ifPresent(jpeg -> previews.put(file.sha256(), jpeg)));
        return previews;
    }
}
