package health.homeward.reading.internal.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void saysThatAFolderHoldsNoModels() {
        assertDoesNotFit();
    }

    @Test
    void saysThatFilesAreNoModels() throws IOException {
        for (String name : new String[]{"det.onnx", "rec.onnx", "dict.txt"}) {
            Files.writeString(folder.resolve(name), "no model");
        }

        assertDoesNotFit();
    }

    @Test
    void saysThatTheDictionaryIsAnotherModels() throws IOException {
        Models builtIn = Models.of(null);
        Files.write(folder.resolve("det.onnx"), builtIn.detector());
        Files.write(folder.resolve("rec.onnx"), builtIn.recogniser());
        Files.writeString(folder.resolve("dict.txt"), "一\n二\n三\n");

        assertDoesNotFit();
    }

    @Test
    void takesModelsFromAFolder() throws IOException {
        Models builtIn = Models.of(null);
        Files.write(folder.resolve("det.onnx"), builtIn.detector());
        Files.write(folder.resolve("rec.onnx"), builtIn.recogniser());
        Files.writeString(folder.resolve("dict.txt"), String.join("\n", builtIn.dictionary()) + "\n");

        try (OnnxPictureReader reader = OnnxPictureReader.open(folder)) {
            assertThat(reader).isNotNull();
        }
    }

    private void assertDoesNotFit() {
        assertThatThrownBy(() -> OnnxPictureReader.open(folder).close())
                .isInstanceOfSatisfying(ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.MODELS_DO_NOT_FIT));
    }
}
