package dev.grader.access;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down when a key was last used: once a minute at most, beside the request and not on its way, so that a database that can only be
 * read, or not even that, fails no request for it. Right to a minute. Thread-safe.
 */
public class LastUse {
    static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(LastUse.class);

    private final JdbcClient database;
    private final Clock clock;
    private final Executor executor;

    /** When each key's use was last written, or tried to be: as many as there are keys in use. */
    private final ConcurrentHashMap<String, Long> noted = new ConcurrentHashMap<>();

    /** @param executor writes while the request goes on */
    public LastUse(JdbcClient database, Clock clock, Executor executor) {
        this.database = database;
        this.clock = clock;
        this.executor = executor;
    }

    /** The key of that id, which is valid, is being used. Returns at once. */
    void note(String key) {
        long now = clock.millis();
        long due = now - INTERVAL.toMillis();
        Long last = noted.get(key);
        if (last != null && last > due) {
            return;
        }
        boolean first = last == null ? noted.putIfAbsent(key, now) == null : noted.replace(key, last, now);
        if (first) {
            executor.execute(() -> write(key, now, due));
        }
    }

    private void write(String key, long now, long due) {
        try {
            // Another node may have written it within this minute.
            database.sql("""
                            update api_keys set last_used_at = :now
                            where id = :id and (last_used_at is null or last_used_at <= :due)
                            """)
                    .param("now", now)
                    .param("id", key)
                    .param("due", due)
                    .update();
        } catch (RuntimeException failed) {
            LOG.debug("When the key {} was last used could not be written", key, failed);
        }
    }
}
