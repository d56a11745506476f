package dev.grader.faults;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the results that are written, independently of the service: a trigger in its database takes note of every statement that
 * writes one, whether or not the fence was right to let it pass. Thread-safe as its database is.
 */
final class Results {
    private final JdbcClient database;

    /** How the engine at hand writes a trigger. */
    enum Engine {
        SQLITE("""
                create trigger if not exists fault_results_written after update of report on submissions
                when new.report is not null
                begin
                  insert into fault_results (submission, attempt, verdict) values (new.id, new.attempts, new.verdict);
                end
                """),
        POSTGRES("""
                create or replace function fault_result() returns trigger language plpgsql as $$
                begin
                  insert into fault_results (submission, attempt, verdict) values (new.id, new.attempts, new.verdict);
                  return null;
                end $$;
                create or replace trigger fault_results_written after update of report on submissions
                for each row when (new.report is not null) execute function fault_result()
                """);

        private final String trigger;

        Engine(String trigger) {
            this.trigger = trigger;
        }
    }

    private Results(JdbcClient database) {
        this.database = database;
    }

    /** Begins to count in the database of a service that has made its tables. */
    static Results countedIn(JdbcClient database, Engine engine) {
        database.sql("""
                create table if not exists fault_results (
                  submission text not null, attempt integer not null, verdict text not null)
                """).update();
        database.sql(engine.trigger).update();
        return new Results(database);
    }

    /** How often a result was written, by the submission's id. */
    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        database.sql("select submission from fault_results")
                .query(String.class)
                .list()
                .forEach(submission -> counts.merge(submission, 1, Integer::sum));
        return counts;
    }

    /** The ids of all submissions in the database with their status, whoever knows of them. */
    Map<String, String> statuses() {
        var statuses = new TreeMap<String, String>();
        database.sql("select id, status from submissions")
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("status")))
                .list()
                .forEach(submission -> statuses.put(submission.getKey(), submission.getValue()));
        return statuses;
    }

    /** How many rows of the queue have no unfinished submission, and how many unfinished submissions have no row. */
    int halfWritten() {
        return database.sql("""
                        select (select count(*) from scheduled_tasks t where t.task_name = 'grade' and not exists
                                 (select 1 from submissions s
                                  where s.id = t.task_instance and s.status in ('queued', 'running')))
                             + (select count(*) from submissions s where s.status in ('queued', 'running') and not exists
                                 (select 1 from scheduled_tasks t
                                  where t.task_name = 'grade' and t.task_instance = s.id))
                        """).query(Integer.class).single();
    }

    /** The names of the nodes that have begun an attempt and not ended it. */
    List<String> workers() {
        return database.sql("select node from submissions where status = 'running'")
                .query(String.class)
                .list();
    }

    /** How many attempts were begun at all that there is. */
    int attempts() {
        return database.sql("select coalesce(sum(attempts), 0) from submissions")
                .query(Integer.class)
                .single();
    }
}
