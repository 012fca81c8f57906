package health.homeward.testkit.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentencePairsTest {
    private static final List<SentencePair> PAIRS = SentencePairs.PARTS.chars()
            .mapToObj(part -> SentencePairs.of((char) part))
            .flatMap(List::stream)
            .toList();

    @Test
    void hasFourHundredPairsOfManyKinds() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(400).doesNotHaveDuplicates();
        assertThat(PAIRS.stream().map(SentencePair::record).distinct()).hasSizeGreaterThan(18);
        assertThat(PAIRS.stream().map(SentencePair::specialty).distinct()).hasSizeGreaterThan(18);
        assertThat(PAIRS).allSatisfy(pair -> assertThat(pair.english()).isNotBlank());
    }

    @Test
    void seedsEveryClassAndTheSameFromTheSameSeed() {
        List<SeededError> errors = all(3);

        assertThat(errors.stream().map(SeededError::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ErrorClass.values());
        assertThat(errors)
                .allSatisfy(error -> assertThat(error.english()).isNotEqualTo(error.pair().english()));
        assertThat(all(3)).isEqualTo(errors);
    }

    private static List<SeededError> all(long seed) {
        SeededErrors errors = new SeededErrors(new Random(seed));
        return PAIRS.stream().flatMap(pair -> errors.of(pair).stream()).toList();
    }
}
