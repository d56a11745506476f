package dev.grader.webhooks.delivery;

import java.util.HashMap;
import java.util.Map;

/**
 * How many messages are under way: in all, to each endpoint, to all that fail. An endpoint that fails gets one at a time, and all of
 * those half of the places at most, so that none which hangs delays another. Thread-safe.
 */
final class Slots {
    static final int IN_ALL = 64;
    static final int EACH = 8;
    private static final int FAILING = IN_ALL / 2;

    private final Map<String, Integer> underWay = new HashMap<>();
    private int all;
    private int failing;

    /** How many more may be sent there now. */
    synchronized int room(Deliveries.Due due) {
        int here = underWay.getOrDefault(due.webhook(), 0);
        int room = Math.min(IN_ALL - all, (due.failing() ? 1 : EACH) - here);
        return Math.max(0, due.failing() ? Math.min(room, FAILING - failing) : room);
    }

    synchronized void enter(Deliveries.Due due) {
        all++;
        failing += due.failing() ? 1 : 0;
        underWay.merge(due.webhook(), 1, Integer::sum);
    }

    /** @param due as it was when it entered */
    synchronized void leave(Deliveries.Due due) {
        all--;
        failing -= due.failing() ? 1 : 0;
        underWay.computeIfPresent(due.webhook(), (webhook, count) -> count == 1 ? null : count - 1);
    }

    synchronized boolean isEmpty() {
        return all == 0;
    }
}
