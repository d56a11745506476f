package dev.grader.assessments;

import dev.grader.submissions.Answers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What candidates saved. Thread-safe. */
final class SavedAnswers {
    private final JdbcClient database;
    private final Clock clock;

    SavedAnswers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Saves, unless there is another revision than was seen.
     *
     * @param seen 0 where there was none
     */
    Saving save(String invitation, String challenge, int seen, Draft draft) {
        boolean saved = database.sql("""
                        insert into saved_answers (invitation, challenge, source, answer, revision, saved_at)
                        values (:invitation, :challenge, :source, :answer, 1, :now)
                        on conflict (invitation, challenge) do update
                        set source = excluded.source, answer = excluded.answer, revision = saved_answers.revision + 1, saved_at = :now
                        where saved_answers.revision = :seen
                        """)
                        .param("invitation", invitation)
                        .param("challenge", challenge)
                        .param("source", draft.source())
                        .param("answer", Answers.write(draft.answer()))
                        .param("now", clock.millis())
                        .param("seen", seen)
                        .update()
                == 1;
        SavedAnswer now = find(invitation, challenge).orElseThrow();
        // Who asks again since no answer came is not overtaken by itself.
        return saved || now.draft().equals(draft) ? new Saving.Done(now) : new Saving.Overtaken(now);
    }

    Optional<SavedAnswer> find(String invitation, String challenge) {
        return database.sql("""
                        select source, answer, revision, saved_at from saved_answers
                        where invitation = :invitation and challenge = :challenge
                        """)
                .param("invitation", invitation)
                .param("challenge", challenge)
                .query((row, number) -> read(row))
                .optional();
    }

    /** By challenge. */
    Map<String, SavedAnswer> all(String invitation) {
        var all = new LinkedHashMap<String, SavedAnswer>();
        database.sql("""
                        select challenge, source, answer, revision, saved_at from saved_answers
                        where invitation = :invitation order by challenge
                        """)
                .param("invitation", invitation)
                .query((row, number) -> all.put(row.getString("challenge"), read(row)))
                .list();
        return all;
    }

    private static SavedAnswer read(ResultSet row) throws SQLException {
        return new SavedAnswer(
                new Draft(row.getString("source"), Answers.read(row.getString("answer"))),
                row.getInt("revision"),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}
