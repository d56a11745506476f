package dev.grader.limits;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The limits of each tenant, and the attempts that there are. Thread-safe. */
final class LimitStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    LimitStore(JdbcClient database) {
        this.database = database;
    }

    static String write(LimitSettings settings) {
        return JSON.writeValueAsString(settings);
    }

    private static LimitSettings read(String json) {
        JsonNode node = JSON.readTree(json);
        var challenges = new TreeMap<String, @Nullable Integer>();
        for (Map.Entry<String, JsonNode> entry : node.get("challenges").properties()) {
            challenges.put(entry.getKey(), number(entry.getValue()));
        }
        return new LimitSettings(number(node.get("default")), challenges);
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isNull() ? null : node.intValue();
    }

    Optional<LimitSettings> find(String tenant) {
        return database.sql("select limits from attempt_limits where tenant = :tenant")
                .param("tenant", tenant)
                .query(String.class)
                .optional()
                .map(LimitStore::read);
    }

    /** False when they are not those from before any more. */
    boolean replace(String tenant, LimitSettings before, LimitSettings after) {
        database.sql(
                        "insert into attempt_limits (tenant, limits) values (:tenant, :none) on conflict (tenant) do nothing")
                .param("tenant", tenant)
                .param("none", write(LimitSettings.NONE))
                .update();
        return database.sql("update attempt_limits set limits = :after where tenant = :tenant and limits = :before")
                        .param("after", write(after))
                        .param("before", write(before))
                        .param("tenant", tenant)
                        .update()
                == 1;
    }

    /** Holds a turn until the running transaction ends: whoever wants the same waits, and then sees what this one wrote. */
    void holdTurn(int turn) {
        database.sql("""
                        insert into attempt_turns (id, taken) values (:turn, 1)
                        on conflict (id) do update set taken = attempt_turns.taken + 1
                        """).param("turn", turn).update();
    }

    /** How many attempts there are that count: neither cancelled nor failed by our fault. */
    int count(Attempter attempter) {
        String whose = attempter.isKey() ? "api_key = :name" : "tenant = :tenant and candidate = :name";
        return database.sql("select count(*) from submissions where " + whose + """
                         and challenge = :challenge and mode = 'submit' and status <> 'cancelled'
                        and (verdict is null or verdict <> 'internal_error') and test = :test\
                        """)
                .param("tenant", attempter.tenant())
                .param("name", attempter.name())
                .param("challenge", attempter.challenge())
                .param("test", attempter.test())
                .query(Integer.class)
                .single();
    }
}
