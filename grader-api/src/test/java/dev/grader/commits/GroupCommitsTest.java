package dev.grader.commits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.EmptyDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Against a real database: what is kept is what a second connection reads. */
@Tag("service")
class GroupCommitsTest {
    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private EmptyDatabase database;
    private BlockedCommits manager;
    private GroupCommits commits;

    @BeforeEach
    void open() {
        database = new EmptyDatabase(folder, 2);
        manager = new BlockedCommits(database.source());
        commits = new GroupCommits(manager);
    }

    @AfterEach
    void close() {
        threads.close();
        database.close();
    }

    @Test
    void whoComesAloneIsCommittedAlone() {
        commits.run(() -> write("alone"));

        assertThat(kept()).containsExactly("alone");
        assertThat(manager.commits).hasValue(1);
    }

    @Test
    void whoComesAloneAndIsRefusedCommitsNothing() {
        var refusal = new IllegalArgumentException("no");

        assertThatThrownBy(() -> commits.run(() -> refuse("alone", refusal))).isSameAs(refusal);

        assertThat(kept()).isEmpty();
        assertThat(manager.commits).hasValue(0);
    }

    @Test
    void whatComesWhileAnotherCommitsIsCommittedTogetherAndToldAfterwards() {
        CompletableFuture<Void> first = holdUpFirst();
        List<CompletableFuture<Void>> others = handInWhileHeldUp(5);

        assertThat(first).isNotDone();
        assertThat(others).noneMatch(CompletableFuture::isDone);
        assertThat(kept()).isEmpty();

        manager.gate.countDown();
        first.join();
        others.forEach(CompletableFuture::join);
        assertThat(kept()).containsExactlyInAnyOrder("first", "other 0", "other 1", "other 2", "other 3", "other 4");
        assertThat(manager.commits).hasValue(2);
    }

    @Test
    void aRefusalTakesNobodyAlong() {
        var refusal = new IllegalArgumentException("no");
        CompletableFuture<Void> first = holdUpFirst();
        List<CompletableFuture<Void>> before = handInWhileHeldUp(2);
        CompletableFuture<Void> refused = handIn(() -> refuse("refused", refusal));
        waitFor(3);
        CompletableFuture<Void> after = handIn(() -> write("after"));
        waitFor(4);

        manager.gate.countDown();
        first.join();
        before.forEach(CompletableFuture::join);
        after.join();
        assertThatThrownBy(refused::join)
                .isInstanceOf(CompletionException.class)
                .hasCause(refusal);
        assertThat(kept()).containsExactlyInAnyOrder("first", "other 0", "other 1", "after");
        assertThat(manager.commits).hasValue(2);
    }

    @Test
    void whoBreaksTheTransactionHasEachTriedAlone() {
        var tries = new AtomicInteger();
        CompletableFuture<Void> first = holdUpFirst();
        List<CompletableFuture<Void>> others = handInWhileHeldUp(2);
        CompletableFuture<Void> broken = handIn(() -> {
            write("broken");
            if (tries.incrementAndGet() == 1) {
                throw new TransactionSystemException("gone");
            }
        });
        waitFor(3);

        manager.gate.countDown();
        first.join();
        others.forEach(CompletableFuture::join);
        broken.join();
        assertThat(kept()).containsExactlyInAnyOrder("first", "other 0", "other 1", "broken");
        assertThat(manager.commits).hasValue(4);
    }

    @Test
    void aCommitThatFailsFailsAllWhoWaitedForIt() {
        CompletableFuture<Void> first = holdUpFirst();
        List<CompletableFuture<Void>> others = handInWhileHeldUp(3);
        var failure = new TransactionSystemException("disk");
        manager.noCommit = failure;

        manager.gate.countDown();
        assertThatThrownBy(first::join).hasCause(failure);
        assertThat(others).allSatisfy(other -> assertThatThrownBy(other::join).hasCause(failure));
        assertThat(kept()).isEmpty();

        manager.noCommit = null;
        assertThatCode(() -> commits.run(() -> write("later"))).doesNotThrowAnyException();
        assertThat(kept()).containsExactly("later");
    }

    @Test
    void whereThereIsNoTransactionNobodyWaitsForTheNext() {
        CompletableFuture<Void> first = holdUpFirst();
        List<CompletableFuture<Void>> others = handInWhileHeldUp(3);
        var failure = new CannotCreateTransactionException("away");
        manager.noBegin = failure;

        manager.gate.countDown();
        first.join();
        assertThat(others).allSatisfy(other -> assertThatThrownBy(other::join).hasCause(failure));
        assertThat(kept()).containsExactly("first");

        manager.noBegin = null;
        commits.run(() -> write("later"));
        assertThat(kept()).containsExactlyInAnyOrder("first", "later");
    }

    @Test
    void ofManyEachIsToldWhatBecameOfIt() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            String name = "number " + number;
            boolean refused = number % 7 == 0;
            all.add(handIn(() -> {
                write(name);
                if (refused) {
                    throw new IllegalArgumentException(name);
                }
            }));
        }

        for (int number = 0; number < all.size(); number++) {
            CompletableFuture<Void> one = all.get(number);
            if (number % 7 == 0) {
                assertThatThrownBy(one::join).hasRootCauseMessage("number " + number);
            } else {
                one.join();
            }
        }
        assertThat(kept())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 300)
                        .filter(number -> number % 7 != 0)
                        .mapToObj(number -> "number " + number)
                        .toList());
        assertThat(manager.commits.get()).isPositive().isLessThanOrEqualTo(300);
    }

    private CompletableFuture<Void> holdUpFirst() {
        manager.gate = new CountDownLatch(1);
        CompletableFuture<Void> first = handIn(() -> write("first"));
        manager.awaitCommit();
        return first;
    }

    private List<CompletableFuture<Void>> handInWhileHeldUp(int count) {
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String name = "other " + number;
            others.add(handIn(() -> write(name)));
            waitFor(number + 1);
        }
        return others;
    }

    private CompletableFuture<Void> handIn(Runnable work) {
        return CompletableFuture.runAsync(() -> commits.run(work), threads);
    }

    private void waitFor(int waiting) {
        while (commits.waiting() < waiting) {
            Thread.onSpinWait();
        }
    }

    private void refuse(String name, RuntimeException refusal) {
        write(name);
        throw refusal;
    }

    private void write(String name) {
        database.client()
                .sql("insert into tenants (id, created_at) values (:id, 1)")
                .param("id", name)
                .update();
    }

    private List<String> kept() {
        return database.client()
                .sql("select id from tenants where created_at = 1")
                .query(String.class)
                .list();
    }
}
