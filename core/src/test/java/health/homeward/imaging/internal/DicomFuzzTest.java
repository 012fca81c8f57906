package health.homeward.imaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.testkit.Mutator;
import health.homeward.testkit.dicom.RawDicom;
import health.homeward.testkit.dicom.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged files cost themselves and nothing else. The long run is `bench.DicomFuzz`.
class DicomFuzzTest {
    private static final int FILES = 2_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void damagedFilesAreReadAsFarAsTheyGo() throws IOException {
        long seed = 20261125;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Mutator mutator = new Mutator(random);
        RawDicom item = RawDicom.explicit().text(0x0008_0104, "LO", "inside");
        List<byte[]> samples = List.of(Slice.of(1).toFile(),
                Slice.of(2)
                        .elements(RawDicom.implicit(), UnaryOperator.identity())
                        .toFile("1.2.840.10008.1.2"),
                Slice.of(3)
                        .elements(RawDicom.bigEndian(), UnaryOperator.identity())
                        .toFile("1.2.840.10008.1.2.2"),
                Slice.of(4)
                        .elements(RawDicom.explicit(), d -> d.openSequence(0x0040_0275, "SQ", item, item))
                        .toFile("1.2.840.10008.1.2.1"));
        int placed = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] damaged = mutator.mutate(samples.get(random.nextInt(samples.size())));
            Optional<DicomFile> file = DicomFile.read(Files.write(folder.resolve("file"), damaged));
            placed += file.map(DicomFile::dataSet)
                    .filter(set -> !set.code(Tag.STUDY_INSTANCE_UID).isEmpty()
                            && !set.code(Tag.SERIES_INSTANCE_UID).isEmpty())
                    .isPresent() ? 1 : 0;
        }
        assertThat(placed).as("of %d with seed %d", FILES, seed).isGreaterThan(FILES / 2);
    }
}
