package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.sandbox.SandboxException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TruthsTest {
    private final AtomicInteger found = new AtomicInteger();

    @Test
    void areFoundOutOnceForEachDigest() throws Exception {
        Truths<Integer> truths = new Truths<>(10);

        assertThat(truths.get("a", found::incrementAndGet)).isEqualTo(1);
        assertThat(truths.get("b", found::incrementAndGet)).isEqualTo(2);
        assertThat(truths.get("a", found::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void areFoundOutOnceEvenWhenAllAskAtTheSameTime() throws Exception {
        Truths<Integer> truths = new Truths<>(10);
        CyclicBarrier together = new CyclicBarrier(8);
        List<Callable<Integer>> all = Stream.<Callable<Integer>>generate(() -> () -> {
                    together.await();
                    return truths.get("a", found::incrementAndGet);
                })
                .limit(8)
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(all)) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void oneDoesNotWaitForAnother() throws Exception {
        Truths<String> truths = new Truths<>(10);
        CountDownLatch other = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<String> slow = threads.submit(() -> truths.get("slow", () -> {
                other.await();
                return "slow";
            }));
            assertThat(truths.get("quick", () -> "quick")).isEqualTo("quick");
            other.countDown();
            assertThat(slow.get()).isEqualTo("slow");
        }
    }

    @Test
    void aFailureIsNotKept() throws Exception {
        Truths<Integer> truths = new Truths<>(10);

        assertThatThrownBy(() -> truths.get("a", () -> {
                    throw new SandboxException("The cell broke.");
                }))
                .isInstanceOf(SandboxException.class);
        assertThat(truths.get("a", found::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void theLeastRecentlyAskedForIsForgottenFirst() throws Exception {
        Truths<Integer> truths = new Truths<>(2);
        truths.get("a", found::incrementAndGet);
        truths.get("b", found::incrementAndGet);
        truths.get("a", found::incrementAndGet);
        truths.get("c", found::incrementAndGet);

        assertThat(truths.get("a", found::incrementAndGet)).isEqualTo(1);
        assertThat(truths.get("b", found::incrementAndGet)).isEqualTo(4);
    }
}
