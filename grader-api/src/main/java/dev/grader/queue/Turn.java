package dev.grader.queue;

import java.util.OptionalLong;

/**
 * Where in the queue a job comes, as db-scheduler's priority: the higher comes first, of equals the one that is due longer.
 *
 * <p>Tenants take turns. A job's turn is one after the last of its tenant's that is still in the queue, and not before the turn that is
 * being served: so of several tenants each gets one job in the round, whoever has how many waiting, and nobody saves up for
 * later what he did not use. This is start-time fair queueing (Goyal, Vin and Cheng, 1996) with every job of the same weight. Two jobs
 * of one tenant that are added at the same moment by two processes may get the same turn, which does no harm.
 *
 * <p>A band is never left: a job that comes after a thousand million turns without a moment of idleness shares the last one.
 */
enum Turn {
    /** What somebody waits for. */
    SUBMISSIONS(0, -(1 << 30) + 1),
    /** What nobody waits for comes after all of that. */
    REGRADES(-(1 << 30), Integer.MIN_VALUE + 1);

    /** Before everything else: see {@link Ageing}. */
    static final int AGED = 1;

    private final int first;
    private final int last;

    Turn(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** The highest priority of the band, and the one that is given while nobody else is in it. */
    int first() {
        return first;
    }

    /** The lowest priority of the band. */
    int last() {
        return last;
    }

    /**
     * The priority of a tenant's next job.
     *
     * @param ownLast the lowest priority of the tenant's jobs in this band
     * @param served the priority that is being served in this band
     */
    int next(OptionalLong ownLast, OptionalLong served) {
        long afterOwn = ownLast.isPresent() ? ownLast.getAsLong() - 1 : first;
        return (int) Math.max(last, Math.min(afterOwn, served.orElse(first)));
    }
}
