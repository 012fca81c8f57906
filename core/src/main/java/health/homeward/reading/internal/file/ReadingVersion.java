package health.homeward.reading.internal.file;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names program and models, for the keys of step results.
final class ReadingVersion {
    /// Raised with every change that may read the same bytes differently.
    private static final String PROGRAM = "11";
    private static final List<String> BUILT_IN = List.of("ch_PP-OCRv4_det_infer.onnx",
            "ch_PP-OCRv4_rec_infer.onnx",
            "ppocr_keys_v1.txt");
    private static final List<String> IN_FOLDER = List.of("det.onnx", "rec.onnx", "dict.txt");

    private ReadingVersion() {}

    static String of(@Nullable Path models) {
        MessageDigest digest = Sha256.newDigest();
        for (int i = 0; i < BUILT_IN.size(); i++) {
            try (InputStream file = models == null
                    ? ReadingVersion.class.getResourceAsStream("/models/" + BUILT_IN.get(i))
                    : Files.newInputStream(models.resolve(IN_FOLDER.get(i)))) {
                if (file == null) {
                    throw new ProblemException(Problem.MODELS_DO_NOT_FIT,
                            "not in this build: " + BUILT_IN.get(i));
                }
                try (DigestInputStream in = new DigestInputStream(file, digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            } catch (IOException e) {
                throw new ProblemException(Problem.MODELS_DO_NOT_FIT, "a model file cannot be opened", e);
            }
        }
        return PROGRAM + "-" + Sha256.ofDigest(digest.digest()).hex().substring(0, 12);
    }
}
