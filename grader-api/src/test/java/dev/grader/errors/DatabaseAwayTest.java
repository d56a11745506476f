package dev.grader.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTest {
    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "53100, true",
        "55P03, true",
        "57P01, true",
        "57014, true",
        "40P01, true",
        "23505, false",
        "42601, false",
        "22021, false",
        ", false",
        "5, false",
    })
    void isToldByTheClassOfTheState(@Nullable String state, boolean away) {
        var error = new IllegalStateException(new RuntimeException(new SQLException("no", state)));

        assertThat(DatabaseAway.isWhy(error)).isEqualTo(away);
    }

    /** The pool says of a connection that broke only that it is closed, without a state. */
    @Test
    void isToldByAConnectionThatThePoolHasClosed() {
        var commit = new TransactionSystemException("Could not commit", new SQLException("Connection is closed"));

        assertThat(DatabaseAway.isWhy(commit)).isTrue();
    }

    @Test
    void looksBehindARollbackThatFailedAsWell() {
        var rollback = new TransactionSystemException("Could not roll back", new SQLException("no"));
        assertThat(DatabaseAway.isWhy(rollback)).isFalse();

        rollback.initApplicationException(new IllegalStateException(new SQLException("terminating", "57P01")));

        assertThat(DatabaseAway.isWhy(rollback)).isTrue();
    }
}
