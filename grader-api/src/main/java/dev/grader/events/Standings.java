package dev.grader.events;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.submissions.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks how submissions stand: one short row. Thread-safe. */
public class Standings {
    private final JdbcClient database;

    public Standings(JdbcClient database) {
        this.database = database;
    }

    /**
     * How it stands now.
     *
     * @throws ProblemException when it is not there any more
     */
    Standing of(String id) {
        return database.sql("select status, attempts, tests_done, tests_total from submissions where id = :id")
                .param("id", id)
                .query((row, number) -> new Standing(
                        Status.of(row.getString("status")),
                        row.getInt("attempts"),
                        row.getInt("tests_done"),
                        row.getInt("tests_total")))
                .optional()
                .orElseThrow(
                        () -> new ProblemException(ProblemType.NOT_FOUND, "The submission is not there any more."));
    }
}
