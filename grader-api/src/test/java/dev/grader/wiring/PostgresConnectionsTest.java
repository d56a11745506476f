package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresConnectionsTest {
    private static PostgresConnections to(@Nullable String url) {
        return new PostgresConnections(new GraderProperties.Database(url, "grader", "secret", 10), "node-1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "jdbc:sqlite:grader.db", "postgresql://localhost/grader"})
    void sayWhatAddressIsWanted(@Nullable String url) {
        assertThatThrownBy(() -> to(url))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("GRADER_DATABASE_URL to jdbc:postgresql://HOST:5432/NAME");
    }

    @Test
    void areBoundedWhateverTheAddressSays() {
        PGSimpleDataSource source =
                to("jdbc:postgresql://localhost/grader?socketTimeout=0&ApplicationName=other&sslmode=require")
                        .bounded();

        assertThat(source.getSocketTimeout()).isEqualTo(10);
        assertThat(source.getApplicationName()).isEqualTo("node-1");
        assertThat(source.getSslMode()).isEqualTo("require");
        assertThat(source.getOptions())
                .contains("synchronous_commit=on", "statement_timeout=8s", "lock_timeout=5s", "tcp_user_timeout=10s");
    }

    @Test
    void keepNoPlanFromWhenTheQueueWasShort() {
        assertThat(to("jdbc:postgresql://localhost/grader").bounded().getOptions())
                .contains("plan_cache_mode=force_custom_plan");
    }

    @Test
    void takeTheirTimeForMigrations() {
        PGSimpleDataSource source = to("jdbc:postgresql://localhost/grader").unbounded();

        assertThat(source.getSocketTimeout()).isZero();
        assertThat(source.getOptions()).contains("synchronous_commit=on").doesNotContain("statement_timeout");
    }

    @Test
    void areNotShownWithTheirPassword() {
        assertThat(new GraderProperties.Database("jdbc:postgresql://localhost/grader", "grader", "secret", 10))
                .asString()
                .doesNotContain("secret");
    }
}
