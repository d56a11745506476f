package dev.grader.commits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits what comes at the same moment together: of a commit most is waiting for the disk, and that is the same for one as for many. One
 * of those who come leads: it runs its own work and that of all who come before it is done, each in a savepoint, so that who throws takes
 * nobody along. Who comes while it commits waits, and the first of these leads next. Nobody waits for company. For databases that let one
 * write at a time: others do as much by themselves. Thread-safe.
 *
 * <p>INVARIANT: while there is a leader, everybody else who has come and was not taken along is in the queue; whoever leaves that either
 * leads or has been told what became of it, and is told of success only after the commit.
 */
public final class GroupCommits implements Commits {
    /** So that the first does not wait long for the last. */
    private static final int MOST = 64;

    private final TransactionOperations whole;
    private final TransactionOperations part;
    private final Queue<Member> queue = new ArrayDeque<>();
    private boolean led;

    /** @param manager knows savepoints */
    public GroupCommits(PlatformTransactionManager manager) {
        whole = new TransactionTemplate(manager);
        var nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        part = nested;
    }

    @Override
    public void run(Runnable work) {
        var member = new Member(work);
        enter(member);
        if (member.leads()) {
            try {
                lead();
            } finally {
                handOver();
            }
        }
        member.end();
    }

    private synchronized void enter(Member member) {
        queue.add(member);
        if (!led) {
            led = true;
            member.call(true);
        }
    }

    /** The next to be taken along; null where nobody else has come. */
    private synchronized @Nullable Member next() {
        return queue.poll();
    }

    private synchronized void handOver() {
        Member next = queue.peek();
        led = next != null;
        if (next != null) {
            next.call(true);
        }
    }

    /** How many have come and were not taken along. */
    synchronized int waiting() {
        return queue.size();
    }

    private void lead() {
        var group = new Group();
        try {
            group.commit();
        } finally {
            group.members.forEach(member -> member.call(false));
        }
    }

    /** Those who are committed together. Used by the thread that leads. */
    private final class Group {
        private final List<Member> members = new ArrayList<>();
        private boolean written;

        private void commit() {
            try {
                whole.executeWithoutResult(transaction -> {
                    write();
                    if (members.stream().noneMatch(Member::isKept)) {
                        transaction.setRollbackOnly();
                    }
                    written = true;
                });
                members.forEach(Member::succeed);
            } catch (RuntimeException | Error failed) {
                fail(failed);
            }
        }

        private void write() {
            for (Member member = next(); member != null; member = members.size() < MOST ? next() : null) {
                members.add(member);
                member.writeIn(part);
            }
        }

        private void fail(Throwable why) {
            if (members.isEmpty()) {
                // There was no transaction to be had. If the others waited for one too, each after the other, it would
                // take for ever.
                for (Member member = next(); member != null; member = next()) {
                    members.add(member);
                }
                members.forEach(member -> member.fail(why));
            } else if (written) {
                // Nobody knows what became of the commit: written again it might be there twice.
                members.stream().filter(Member::isKept).forEach(member -> member.fail(why));
            } else {
                // Somebody broke the transaction for all.
                members.forEach(member -> member.writeAlone(whole));
            }
        }
    }

    /** Somebody who waits for a commit. Handed from thread to thread by the queue and by the call. */
    private static final class Member {
        private final Runnable work;

        /** Whether to lead; false when it is over. */
        private final CompletableFuture<Boolean> call = new CompletableFuture<>();

        private boolean committed;
        private @Nullable Throwable failure;

        private Member(Runnable work) {
            this.work = work;
        }

        /** Does nothing where it was called before. */
        private void call(boolean leads) {
            call.complete(leads);
        }

        private boolean leads() {
            return call.join();
        }

        /** @throws TransactionException when not the work failed but the transaction */
        private void writeIn(TransactionOperations part) {
            try {
                part.executeWithoutResult(transaction -> work.run());
            } catch (TransactionException broken) {
                throw broken;
            } catch (RuntimeException | Error refused) {
                fail(refused);
            }
        }

        private void writeAlone(TransactionOperations whole) {
            failure = null;
            try {
                whole.executeWithoutResult(transaction -> work.run());
                succeed();
            } catch (RuntimeException | Error failed) {
                fail(failed);
            }
        }

        private boolean isKept() {
            return failure == null;
        }

        private void succeed() {
            committed = true;
        }

        private void fail(Throwable why) {
            failure = why;
        }

        private void end() {
            switch (failure) {
                case null -> {}
                case RuntimeException refused -> throw refused;
                case Error refused -> throw refused;
                default -> throw new IllegalStateException(failure);
            }
            if (!committed) {
                throw new IllegalStateException("Whoever was to commit it broke off: nobody knows whether it was.");
            }
        }
    }
}
