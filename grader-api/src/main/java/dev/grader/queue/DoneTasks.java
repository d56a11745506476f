package dev.grader.queue;

import com.github.kagkarlsson.scheduler.task.Execution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes tasks that are done out of db-scheduler's table, on the connection of the running transaction. Thread-safe. */
public final class DoneTasks {
    private final JdbcClient database;

    public DoneTasks(JdbcClient database) {
        this.database = database;
    }

    /** Does nothing where somebody else has it by now: whoever that is finds it done, and removes it. */
    void remove(Execution picked) {
        database.sql("""
                        delete from scheduled_tasks where task_name = :task and task_instance = :id and version = :version
                        """)
                .param("task", picked.getTaskName())
                .param("id", picked.getId())
                .param("version", picked.version)
                .update();
    }
}
