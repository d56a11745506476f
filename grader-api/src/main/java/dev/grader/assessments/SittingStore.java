package dev.grader.assessments;

import dev.grader.access.Actors;
import dev.grader.access.Caller;
import dev.grader.ids.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Sittings. What a revoked invitation has is not there. Thread-safe. */
final class SittingStore {
    private static final String SELECT = "select " + AssessmentStore.COLUMNS + """
            , i.id as invitation, i.name, s.actor, s.begun_at as sat_at, s.deadline_at, s.finished_at, s.finished_by
            from sittings s join invitations i on i.id = s.invitation join assessments a on a.id = i.assessment
            where i.revoked_at is null and \
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Actors actors;
    private final Clock clock;

    SittingStore(JdbcClient database, Actors actors, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.clock = clock;
    }

    void insert(String invitation, String actor, @Nullable Instant deadline) {
        database.sql("""
                        insert into sittings (invitation, actor, begun_at, deadline_at, not_submitted, turns)
                        values (:invitation, :actor, :now, :deadline, '{}', 0)
                        """)
                .param("invitation", invitation)
                .param("actor", actor)
                .param("now", clock.millis())
                .param("deadline", deadline == null ? null : deadline.toEpochMilli())
                .update();
    }

    void open(String invitation, Token session) {
        database.sql("update sittings set session_hash = :hash where invitation = :invitation")
                .param("hash", session.hash())
                .param("invitation", invitation)
                .update();
    }

    Optional<Sitting> find(String invitation) {
        return database.sql(SELECT + "s.invitation = :invitation")
                .param("invitation", invitation)
                .query((row, number) -> new Row(row))
                .optional()
                .flatMap(this::sitting);
    }

    /** @param kept how long a session lasts once it is finished */
    Optional<Sitting> find(Token session, Duration kept) {
        return database.sql(SELECT + "s.session_hash = :hash and (s.finished_at is null or s.finished_at > :since)")
                .param("hash", session.hash())
                .param("since", clock.instant().minus(kept).toEpochMilli())
                .query((row, number) -> new Row(row))
                .optional()
                .flatMap(this::sitting);
    }

    /** Afterwards: with SQLite there is one connection. */
    private Optional<Sitting> sitting(Row row) {
        return actors.find(row.actor).map(row::by);
    }

    /** Holds it until the running transaction ends; false when it is over. */
    boolean hold(String invitation) {
        return database.sql("""
                                update sittings set turns = turns + 1
                                where invitation = :invitation and finished_at is null
                                  and (deadline_at is null or deadline_at > :since)
                                  and exists (select 1 from invitations where id = :invitation and revoked_at is null)
                                """)
                        .param("invitation", invitation)
                        .param("since", clock.instant().minus(Invitation.GRACE).toEpochMilli())
                        .update()
                == 1;
    }

    /** Ends it, and holds it likewise; false when it was ended before, or revoked. */
    boolean finish(String invitation, Instant at, String by) {
        return database.sql("""
                                update sittings set finished_at = :at, finished_by = :by, turns = turns + 1
                                where invitation = :invitation and finished_at is null
                                  and exists (select 1 from invitations where id = :invitation and revoked_at is null)
                                """)
                        .param("at", at.toEpochMilli())
                        .param("by", by)
                        .param("invitation", invitation)
                        .update()
                == 1;
    }

    void note(String invitation, Map<String, String> notSubmitted) {
        database.sql("update sittings set not_submitted = :words where invitation = :invitation")
                .param("words", JSON.writeValueAsString(notSubmitted))
                .param("invitation", invitation)
                .update();
    }

    /** A row, all of it but the caller. */
    private static final class Row {
        private final Assessment assessment;
        private final String invitation;
        private final @Nullable String name;
        private final String actor;
        private final Instant begunAt;
        private final @Nullable Instant deadlineAt;
        private final @Nullable Instant finishedAt;
        private final @Nullable String finishedBy;

        Row(ResultSet row) throws SQLException {
            assessment = AssessmentStore.read(row);
            invitation = row.getString("invitation");
            name = row.getString("name");
            actor = row.getString("actor");
            begunAt = Instant.ofEpochMilli(row.getLong("sat_at"));
            deadlineAt = AssessmentStore.moment(row, "deadline_at");
            finishedAt = AssessmentStore.moment(row, "finished_at");
            finishedBy = row.getString("finished_by");
        }

        Sitting by(Caller caller) {
            return new Sitting(invitation, assessment, name, begunAt, deadlineAt, finishedAt, finishedBy, caller);
        }
    }
}
