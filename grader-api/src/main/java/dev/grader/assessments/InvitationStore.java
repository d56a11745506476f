package dev.grader.assessments;

import dev.grader.access.Caller;
import dev.grader.ids.Token;
import dev.grader.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Invitations with what is known of their sittings. Thread-safe. */
final class InvitationStore {
    private static final String SELECT = """
            select i.id, i.assessment, i.candidate, i.name, i.email, i.created_at, i.expires_at, i.used_at, i.revoked_at, s.actor,
              s.begun_at, s.deadline_at, s.finished_at, s.finished_by, s.not_submitted
            from invitations i left join sittings s on s.invitation = i.id where \
            """;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;

    InvitationStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(String id, String assessment, Caller caller, InvitationWish wish, Token token) {
        database.sql("""
                        insert into invitations
                          (id, tenant, assessment, created_by, candidate, name, email, token_hash, created_at, expires_at)
                        values (:id, :tenant, :assessment, :key, :candidate, :name, :email, :hash, :now, :expires)
                        """)
                .param("id", id)
                .param("tenant", caller.tenant())
                .param("assessment", assessment)
                .param("key", caller.key())
                .param("candidate", wish.candidate() == null ? id : wish.candidate())
                .param("name", wish.name())
                .param("email", wish.email())
                .param("hash", token.hash())
                .param("now", clock.millis())
                .param("expires", wish.expiresAt().toEpochMilli())
                .update();
    }

    /** Empty as well when it is not the caller's to see. */
    Optional<Invitation> find(String id, Caller caller) {
        return caller.test()
                ? Optional.empty()
                : database.sql(SELECT + "i.id = :id and i.tenant = :tenant")
                        .param("id", id)
                        .param("tenant", caller.tenant())
                        .query((row, number) -> read(row))
                        .optional();
    }

    Optional<Invitation> find(Token token) {
        return database.sql(SELECT + "i.token_hash = :hash")
                .param("hash", token.hash())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Of one assessment, the newest first; one more than asked for, where there is one. */
    List<Invitation> page(String assessment, PageRequest request) {
        return database.sql(SELECT + "i.assessment = :assessment"
                        + (request.after() == null ? "" : " and i.id < :before") + " order by i.id desc limit :limit")
                .param("assessment", assessment)
                .param("before", request.after())
                .param("limit", request.limit() + 1)
                .query((row, number) -> read(row))
                .list();
    }

    /** By candidate; of several names the latest. */
    Map<String, String> names(String tenant, Collection<String> candidates) {
        var names = new LinkedHashMap<String, String>();
        database.sql("""
                        select candidate, name from invitations
                        where tenant = :tenant and candidate in (:candidates) and name is not null order by id
                        """)
                .param("tenant", tenant)
                .param("candidates", candidates)
                .query((row, number) -> names.put(row.getString("candidate"), row.getString("name")))
                .list();
        return names;
    }

    /** Whose name has the text in it, in whichever case; on SQLite letters beyond ASCII are found in the case they were written in. */
    List<String> called(String tenant, String text, int most) {
        return database.sql("""
                        select candidate from invitations
                        where tenant = :tenant and (lower(name) like lower(:text) escape '!' or name like :text escape '!')
                        group by candidate order by max(id) desc limit :most
                        """)
                .param("tenant", tenant)
                .param("text", "%" + text.replaceAll("[!%_]", "!$0") + "%")
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** By the ids of assessments. */
    Map<String, Overview.Count> counts(List<String> assessments) {
        var counts = new LinkedHashMap<String, Overview.Count>();
        database.sql("""
                        select i.assessment, count(*) as invited, count(s.invitation) as begun,
                          sum(case when s.finished_at is not null or s.deadline_at < :now then 1 else 0 end) as finished
                        from invitations i left join sittings s on s.invitation = i.id
                        where i.assessment in (:assessments) and i.revoked_at is null group by i.assessment
                        """)
                .param("now", clock.instant().minus(Invitation.GRACE).toEpochMilli())
                .param("assessments", assessments)
                .query((row, number) -> counts.put(
                        row.getString("assessment"),
                        new Overview.Count(row.getInt("invited"), row.getInt("begun"), row.getInt("finished"))))
                .list();
        return counts;
    }

    /** Another link in the place of the one there was; false when it was revoked or finished. */
    boolean relink(String id, Token token, Instant expiresAt) {
        boolean open = database.sql("""
                                update invitations set token_hash = :hash, expires_at = :expires, used_at = null
                                where id = :id and revoked_at is null
                                  and not exists (select 1 from sittings where invitation = :id and finished_at is not null)
                                """)
                        .param("hash", token.hash())
                        .param("expires", expiresAt.toEpochMilli())
                        .param("id", id)
                        .update()
                == 1;
        if (open) {
            database.sql("update sittings set session_hash = null where invitation = :id")
                    .param("id", id)
                    .update();
        }
        return open;
    }

    /** False when it was before. */
    boolean revoke(String id) {
        return database.sql("update invitations set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", clock.millis())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Uses the link up; false when it does not open any more. Holds the invitation. */
    boolean use(Token token) {
        return database.sql("""
                                update invitations set used_at = :now
                                where token_hash = :hash and used_at is null and revoked_at is null and expires_at > :now
                                """)
                        .param("now", clock.millis())
                        .param("hash", token.hash())
                        .update()
                == 1;
    }

    /** Whose it is; for what is done before anybody is known. */
    String tenant(String id) {
        return database.sql("select tenant from invitations where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static Invitation read(ResultSet row) throws SQLException {
        return new Invitation(
                row.getString("id"),
                row.getString("assessment"),
                row.getString("candidate"),
                row.getString("name"),
                row.getString("email"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                AssessmentStore.moment(row, "used_at"),
                AssessmentStore.moment(row, "revoked_at"),
                row.getString("actor"),
                AssessmentStore.moment(row, "begun_at"),
                AssessmentStore.moment(row, "deadline_at"),
                AssessmentStore.moment(row, "finished_at"),
                row.getString("finished_by"),
                words(row.getString("not_submitted")));
    }

    private static Map<String, String> words(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, WORDS);
    }
}
