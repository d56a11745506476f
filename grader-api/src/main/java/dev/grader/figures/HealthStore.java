package dev.grader.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads counts; no report. Thread-safe. */
final class HealthStore {
    /** In these words, so that the index that says the same is used. */
    private static final String COUNTED = " status = 'finished' and mode = 'submit' and test = false";

    private final JdbcClient database;

    HealthStore(JdbcClient database) {
        this.database = database;
    }

    Endings endings(String tenant, String challenge, String digest) {
        return new Endings(database.sql("""
                        select verdict, score, max_score, count(*) as many from submissions
                        where tenant = :tenant and challenge = :challenge and digest = :digest and
                        """ + COUNTED + " group by verdict, score, max_score")
                .param("tenant", tenant)
                .param("challenge", challenge)
                .param("digest", digest)
                .query((row, number) -> new Endings.Group(
                        row.getString("verdict"),
                        row.getBigDecimal("score"),
                        row.getBigDecimal("max_score"),
                        row.getLong("many")))
                .list());
    }

    /** By digest. */
    Map<String, Endings> endings(String tenant) {
        Map<String, List<Endings.Group>> groups = new HashMap<>();
        database.sql("""
                        select digest, verdict, count(*) as many from submissions
                        where tenant = :tenant and digest is not null and
                        """ + COUNTED + " group by digest, verdict")
                .param("tenant", tenant)
                .query(row -> {
                    groups.computeIfAbsent(row.getString("digest"), first -> new ArrayList<>())
                            .add(new Endings.Group(row.getString("verdict"), null, null, row.getLong("many")));
                });
        Map<String, Endings> endings = new HashMap<>();
        groups.forEach((digest, some) -> endings.put(digest, new Endings(some)));
        return endings;
    }

    /** In the order in which they run. */
    List<TestHealth> tests(String tenant, String digest) {
        Map<String, Counted> tests = new LinkedHashMap<>();
        database.sql("""
                        select test, visibility, cpu_ms, seen, passed from test_counts
                        where tenant = :tenant and digest = :digest and seen > 0
                        order by position, test, cpu_ms
                        """).param("tenant", tenant).param("digest", digest).query(row -> {
            tests.computeIfAbsent(row.getString("test"), first -> new Counted())
                    .add(
                            row.getString("visibility"),
                            row.getLong("cpu_ms"),
                            row.getLong("seen"),
                            row.getLong("passed"));
        });
        return tests.entrySet().stream()
                .map(entry -> entry.getValue().health(entry.getKey()))
                .toList();
    }

    /** What is known of one test. */
    private static final class Counted {
        private final Map<Long, Long> times = new TreeMap<>();
        private String visibility = "";
        private long seen;
        private long passed;

        void add(String sight, long cpuMs, long many, long good) {
            visibility = sight;
            seen += many;
            passed += good;
            if (cpuMs != Delta.UNMEASURED) {
                times.merge(cpuMs, many, Long::sum);
            }
        }

        TestHealth health(String name) {
            return TestHealth.of(name, visibility, seen, passed, median());
        }

        private @Nullable Long median() {
            long index = (times.values().stream().mapToLong(Long::longValue).sum() - 1) / 2;
            long before = 0;
            for (Map.Entry<Long, Long> time : times.entrySet()) {
                before += time.getValue();
                if (index < before) {
                    return time.getKey();
                }
            }
            return null;
        }
    }
}
