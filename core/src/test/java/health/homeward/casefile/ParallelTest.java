package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void doesEverything() {
        ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
        List<Integer> all = IntStream.range(0, 100).boxed().toList();

        Parallel.forEach(all, done::add);

        assertThat(done).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void stopsTheOthersWhenOneFails() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> Parallel.forEach(List.of(1, 2, 3), thing -> {
            if (thing == 2) {
                throw new IllegalArgumentException("the disk is full");
            }
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        })).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hidesNoErrorOfTheMachine() {
        assertThatThrownBy(() -> Parallel.forEach(List.of(1), _ -> {
            throw new StackOverflowError();
        })).isInstanceOf(StackOverflowError.class);
    }
}
