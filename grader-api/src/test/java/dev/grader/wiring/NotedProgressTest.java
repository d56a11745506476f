package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.Visibility;
import dev.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NotedProgressTest {
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> noted = new ArrayList<>();
    private final NotedProgress progress =
            new NotedProgress((done, total) -> noted.add(done + " of " + total), nanos::get);

    @Test
    void notesNothingOfWhatIsOverAtOnce() {
        progress.attemptStarted(1, 2);
        end("a", 1);
        end("b", 1);

        assertThat(noted).isEmpty();
    }

    @Test
    void notesAFewTimesASecondHoweverManyTestsEnd() {
        progress.attemptStarted(1, 100);
        for (int number = 0; number < 100; number++) {
            end("test-" + number, 10);
        }

        assertThat(noted).containsExactly("25 of 100", "50 of 100", "75 of 100", "100 of 100");
    }

    @Test
    void countsATestThatIsRunAgainOnce() {
        progress.attemptStarted(1, 3);
        end("a", 1);
        end("a", 1);
        end("b", 300);

        assertThat(noted).containsExactly("2 of 3");
    }

    @Test
    void beginsAnewWithEachAttempt() {
        progress.attemptStarted(1, 3);
        end("a", 1);
        progress.attemptStarted(2, 4);
        end("a", 300);

        assertThat(noted).containsExactly("1 of 4");
    }

    private void end(String test, int millis) {
        nanos.addAndGet(millis * 1_000_000L);
        progress.testEnded(test, Visibility.HIDDEN, Verdict.ACCEPTED);
    }
}
