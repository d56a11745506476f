package dev.grader.assessments;

import dev.grader.access.Caller;
import dev.grader.access.KeyIds;
import dev.grader.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The assessments of tenants. What test keys ask for is not there: they make none. Thread-safe. */
final class AssessmentStore {
    static final String COLUMNS = """
            a.id, a.title, a.introduction, a.challenges, a.attempts, a.time_limit_minutes, a.show_results, a.created_by, a.version, \
            a.created_at, a.updated_at, a.begun_at, a.archived_at""";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Clock clock;

    AssessmentStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(String id, Caller caller, AssessmentWish wish) {
        database.sql("""
                        insert into assessments
                          (id, tenant, created_by, title, introduction, challenges, attempts, time_limit_minutes, show_results, version,
                           created_at, updated_at)
                        values
                          (:id, :tenant, :key, :title, :introduction, :challenges, :attempts, :minutes, :results, 1, :now, :now)
                        """)
                .param("id", id)
                .param("tenant", caller.tenant())
                .param("key", caller.key())
                .param("title", wish.title())
                .param("introduction", wish.introduction())
                .param("challenges", JSON.writeValueAsString(wish.challenges()))
                .param("attempts", wish.attempts())
                .param("minutes", wish.timeLimitMinutes())
                .param("results", wish.showResults())
                .param("now", clock.millis())
                .update();
    }

    /** Empty as well when it is not the caller's to see. */
    Optional<Assessment> find(String id, Caller caller) {
        return caller.test()
                ? Optional.empty()
                : database.sql("select " + COLUMNS + " from assessments a where a.id = :id and a.tenant = :tenant")
                        .param("id", id)
                        .param("tenant", caller.tenant())
                        .query((row, number) -> read(row))
                        .optional();
    }

    /** Of one that there is, whoever asks. */
    Assessment of(Invitation invitation) {
        return database.sql("select " + COLUMNS + " from assessments a where a.id = :id")
                .param("id", invitation.assessment())
                .query((row, number) -> read(row))
                .single();
    }

    /** The newest first; one more than asked for, where there is one. */
    List<Assessment> page(Caller caller, boolean archived, PageRequest request) {
        return caller.test()
                ? List.of()
                : database.sql("select " + COLUMNS
                                + " from assessments a where a.tenant = :tenant and a.archived_at is "
                                + (archived ? "not null" : "null")
                                + (request.after() == null ? "" : " and a.id < :before")
                                + " order by a.id desc limit :limit")
                        .param("tenant", caller.tenant())
                        .param("before", request.after())
                        .param("limit", request.limit() + 1)
                        .query((row, number) -> read(row))
                        .list();
    }

    /**
     * Makes it another; false when it is not that version any more, was archived, or was begun.
     *
     * @param onlyReworded so that it does not matter whether it was begun
     */
    boolean update(String id, int version, AssessmentWish wish, boolean onlyReworded) {
        return database.sql("""
                                update assessments
                                set title = :title, introduction = :introduction, challenges = :challenges, attempts = :attempts,
                                    time_limit_minutes = :minutes, show_results = :results, version = version + 1, updated_at = :now
                                where id = :id and version = :version and archived_at is null
                                """ + (onlyReworded ? "" : " and begun_at is null"))
                        .param("title", wish.title())
                        .param("introduction", wish.introduction())
                        .param("challenges", JSON.writeValueAsString(wish.challenges()))
                        .param("attempts", wish.attempts())
                        .param("minutes", wish.timeLimitMinutes())
                        .param("results", wish.showResults())
                        .param("now", clock.millis())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when it was before. */
    boolean archive(String id) {
        return database.sql("""
                                update assessments set archived_at = :now, updated_at = :now, version = version + 1
                                where id = :id and archived_at is null
                                """).param("now", clock.millis()).param("id", id).update() == 1;
    }

    /** From the first time on it stays as it is. Holds it, so that nobody changes it meanwhile. */
    void begin(String id) {
        database.sql("""
                        update assessments set
                          version = case when begun_at is null then version + 1 else version end,
                          begun_at = coalesce(begun_at, :now)
                        where id = :id
                        """).param("now", clock.millis()).param("id", id).update();
    }

    static Assessment read(ResultSet row) throws SQLException {
        return new Assessment(
                row.getString("id"),
                row.getString("title"),
                row.getString("introduction"),
                tasks(row.getString("challenges")),
                number(row, "attempts"),
                number(row, "time_limit_minutes"),
                row.getBoolean("show_results"),
                KeyIds.told(row.getString("created_by")),
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                moment(row, "begun_at"),
                moment(row, "archived_at"));
    }

    private static List<Task> tasks(String json) {
        return JSON.readTree(json).valueStream().map(AssessmentStore::task).toList();
    }

    private static Task task(JsonNode task) {
        JsonNode attempts = task.get("attempts");
        return new Task(task.get("slug").stringValue(), attempts.isNull() ? null : attempts.intValue());
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
