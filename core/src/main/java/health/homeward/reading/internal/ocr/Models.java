package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import health.homeward.document.Engine;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The models of a reader: those that come with the product, or a folder with `det.onnx`, `rec.onnx` and `dict.txt`.
@SuppressWarnings("ArrayRecordComponent") // the files themselves
record Models(byte[] detector, byte[] recogniser, List<String> dictionary, Engine engine) {
    private static final String VERSION = "PP-OCRv4";

    static Models of(@Nullable Path folder) {
        try {
            return folder == null
                    ? of(resource("ch_PP-OCRv4_det_infer.onnx"), resource("ch_PP-OCRv4_rec_infer.onnx"),
                            resource("ppocr_keys_v1.txt"), VERSION)
                    : of(Files.readAllBytes(folder.resolve("det.onnx")),
                            Files.readAllBytes(folder.resolve("rec.onnx")),
                            Files.readAllBytes(folder.resolve("dict.txt")), folder.getFileName() + "");
        } catch (IOException e) {
            throw new ProblemException(Problem.MODELS_DO_NOT_FIT, "a model file cannot be opened", e);
        }
    }

    private static Models of(byte[] detector, byte[] recogniser, byte[] dictionary, String version) {
        String all = Sha256.of(detector).hex() + Sha256.of(recogniser).hex() + Sha256.of(dictionary).hex();
        String hash = Sha256.of(all.getBytes(StandardCharsets.US_ASCII)).hex().substring(0, 12);
        List<String> characters = new String(dictionary, StandardCharsets.UTF_8).lines().toList();
        return new Models(detector, recogniser, characters, new Engine("pp-ocr", version, hash));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Models.class.getResourceAsStream("/models/" + name)) {
            if (in == null) {
                throw new ProblemException(Problem.MODELS_DO_NOT_FIT, "not in this build: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OrtSession session(OrtEnvironment environment, byte[] model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // Plans for each width of line would be kept; pages have hundreds of widths.
            options.setMemoryPatternOptimization(false);
            options.setInterOpNumThreads(1);
            options.setIntraOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(model, options);
        }
    }
}
