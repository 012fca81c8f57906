package health.homeward.reading.internal.file;

import health.homeward.document.Problem;
import health.homeward.reading.internal.file.Messages.Answer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// How much patience a file gets: after some pages that stop or break the process, the others are not tried.
final class Stamina {
    private static final int MOST = 3;

    private final AtomicInteger lost = new AtomicInteger();

    Answer ask(Supplier<Answer> page) {
        if (lost.get() >= MOST) {
            return new Answer.Failed(Problem.PAGE_TIMED_OUT, "not tried after " + MOST + " such pages");
        }
        Answer answer = page.get();
        if (answer instanceof Answer.Failed(Problem problem, String detail)
                && (problem == Problem.PAGE_TIMED_OUT
                        || problem == Problem.READER_FAILED)) {
            lost.incrementAndGet();
        }
        return answer;
    }
}
