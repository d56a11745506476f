package dev.grader.sharing;

import dev.grader.access.Caller;
import dev.grader.access.KeyIds;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The links there are. Whatever is read, but by its token, is read for a caller. Thread-safe. */
final class ShareStore {
    private static final String SELECT = """
            select s.id, s.tenant, s.test, s.candidate_names, s.comments, s.author, k.name as author_name, s.created_at, s.expires_at, \
            s.revoked_at from shares s join api_keys k on k.id = s.author
            """;

    private static final String OF_CALLER = " where s.tenant = :tenant and s.test = :test";

    private final JdbcClient database;
    private final Clock clock;

    ShareStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(String id, Caller caller, ShareWish wish, String hash, Instant expiresAt) {
        database.sql("""
                        insert into shares (id, tenant, author, test, hash, candidate_names, comments, created_at, expires_at)
                        values (:id, :tenant, :author, :test, :hash, :names, :comments, :now, :expires)
                        """)
                .param("id", id)
                .param("tenant", caller.tenant())
                .param("author", caller.key())
                .param("test", caller.test())
                .param("hash", hash)
                .param("names", wish.candidateNames())
                .param("comments", wish.comments())
                .param("now", clock.millis())
                .param("expires", expiresAt.toEpochMilli())
                .update();
        for (int place = 0; place < wish.submissions().size(); place++) {
            database.sql(
                            "insert into share_submissions (share, place, submission) values (:share, :place, :submission)")
                    .param("share", id)
                    .param("place", place)
                    .param("submission", wish.submissions().get(place))
                    .update();
        }
    }

    /** What opened it before opens nothing any more. */
    void rehash(String id, String hash) {
        database.sql("update shares set hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /** False where it was revoked already. */
    boolean revoke(String id) {
        return database.sql("update shares set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", clock.millis())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Share> find(String id, Caller caller) {
        return database.sql(SELECT + OF_CALLER + " and s.id = :id")
                .param("tenant", caller.tenant())
                .param("test", caller.test())
                .param("id", id)
                .query((row, number) -> share(row))
                .optional()
                .map(this::whole);
    }

    /**
     * The newest first; one more than asked for, where there is one.
     *
     * @param submission that they show; null for all
     */
    List<Share> page(Caller caller, @Nullable String submission, PageRequest request) {
        return database
                .sql(SELECT + OF_CALLER
                        + (submission == null
                                ? ""
                                : " and s.id in (select share from share_submissions where submission = :submission)")
                        + (request.after() == null ? "" : " and s.id < :before")
                        + " order by s.id desc limit :limit")
                .param("tenant", caller.tenant())
                .param("test", caller.test())
                .param("submission", submission)
                .param("before", request.after())
                .param("limit", request.limit() + 1)
                .query((row, number) -> share(row))
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    /** What a token opens now. */
    Optional<SharedReports> open(String hash) {
        return database.sql(SELECT + " where s.hash = :hash and s.revoked_at is null and s.expires_at > :now")
                .param("hash", hash)
                .param("now", clock.millis())
                .query((row, number) -> new SharedReports(
                        share(row),
                        new Caller(
                                row.getString("tenant"),
                                row.getString("author"),
                                Role.INTERVIEWER,
                                Set.of(Scope.READ),
                                row.getBoolean("test"),
                                null)))
                .optional()
                .map(reports -> new SharedReports(whole(reports.share()), reports.reader()));
    }

    private static Share share(ResultSet row) throws SQLException {
        long revoked = row.getLong("revoked_at");
        boolean valid = row.wasNull();
        return new Share(
                row.getString("id"),
                List.of(),
                row.getBoolean("candidate_names"),
                row.getBoolean("comments"),
                KeyIds.told(row.getString("author")),
                row.getString("author_name"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                valid ? null : Instant.ofEpochMilli(revoked),
                null);
    }

    /** With what it shows: read once the row is, for there may be but one connection. */
    private Share whole(Share share) {
        List<String> submissions = database.sql(
                        "select submission from share_submissions where share = :share order by place")
                .param("share", share.id())
                .query(String.class)
                .list();
        return share.of(submissions);
    }
}
