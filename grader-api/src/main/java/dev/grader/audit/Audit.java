package dev.grader.audit;

import dev.grader.access.Caller;
import dev.grader.ids.Ids;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes what was done with which key. To be called inside the transaction that does it, so that nothing is done and not noted, nor the
 * reverse. Thread-safe.
 */
public class Audit {
    static final Ids IDS = new Ids("aud");

    private final JdbcClient database;
    private final Clock clock;

    public Audit(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether a text can be the id of an entry. */
    public static boolean isEntry(String text) {
        return IDS.isOne(text);
    }

    /**
     * Notes one thing.
     *
     * @param target the id of what it was done to; null where that has none. Never a candidate's name, nor anything a candidate wrote
     */
    public void note(Caller caller, Action action, @Nullable String target) {
        database.sql("""
                        insert into audit_log (id, tenant, api_key, action, target, at)
                        values (:id, :tenant, :key, :action, :target, :now)
                        """)
                .param("id", IDS.next())
                .param("tenant", caller.tenant())
                .param("key", caller.key())
                .param("action", action.text())
                .param("target", target)
                .param("now", clock.millis())
                .update();
    }
}
