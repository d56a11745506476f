package dev.grader.commits;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions whose commits are counted, can be held up and can fail. Thread-safe but for the settings. */
final class BlockedCommits extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    final AtomicInteger commits = new AtomicInteger();

    /** Of every commit; open unless another is put in its place. */
    transient volatile CountDownLatch gate = new CountDownLatch(0);

    /** What every begin and every commit throws; null when they succeed. */
    volatile @Nullable RuntimeException noBegin;

    volatile @Nullable RuntimeException noCommit;

    private final transient CountDownLatch begun = new CountDownLatch(1);

    BlockedCommits(DataSource source) {
        super(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        failWith(noBegin);
        super.doBegin(transaction, definition);
    }

    /** Until the first commit begins. */
    void awaitCommit() {
        await(begun);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        begun.countDown();
        await(gate);
        RuntimeException failure = noCommit;
        if (failure != null) {
            doRollback(status);
        }
        failWith(failure);
        super.doCommit(status);
        commits.incrementAndGet();
    }

    private static void failWith(@Nullable RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }
}
