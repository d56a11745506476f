package dev.grader.wiring;

import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How this node connects to PostgreSQL. Whatever of the address and the answer may hang is bounded, on both ends, so that a cut
 * network is noticed within seconds and leaves no lock behind. What is set here wins over the address; TLS is the address's
 * ({@code ?sslmode=verify-full}).
 */
final class PostgresConnections {
    /** Seconds. */
    private static final int CONNECT = 5;

    /** Seconds without a byte from the server, after which a connection counts as cut: longer than any statement may take. */
    private static final int SILENCE = 10;

    private static final Map<String, String> SERVER_SIDE = Map.of(
            // Whatever the server's default is: an acknowledged submission is on the disk.
            "synchronous_commit", "on",
            // The server notices that a node is gone, and lets go of what it had locked.
            "tcp_user_timeout", "10s",
            "tcp_keepalives_idle", "5s",
            "tcp_keepalives_interval", "2s",
            "tcp_keepalives_count", "3");

    private static final Map<String, String> BOUNDS = Map.of(
            "statement_timeout", "8s",
            "lock_timeout", "5s",
            "idle_in_transaction_session_timeout", "15s",
            // A plan that was made and kept while the queue was short reads all of it when it is long, at every
            // submission of a burst.
            "plan_cache_mode", "force_custom_plan");

    private final GraderProperties.Database database;
    private final String node;

    /** @throws SettingException when there is no address, or it is none of PostgreSQL's */
    PostgresConnections(GraderProperties.Database database, String node) {
        String url = database.url();
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            throw new SettingException(
                    "The profile postgres needs grader.database.url, which is %s: set GRADER_DATABASE_URL to jdbc:postgresql://HOST:5432/NAME."
                            .formatted(url == null ? "not set" : "no address of PostgreSQL"),
                    null);
        }
        this.database = database;
        this.node = node;
    }

    /** For ordinary statements. */
    PGSimpleDataSource bounded() {
        PGSimpleDataSource source = source();
        source.setSocketTimeout(SILENCE);
        source.setOptions(options(SERVER_SIDE) + " " + options(BOUNDS));
        return source;
    }

    /** For migrations, which take as long as they take. */
    PGSimpleDataSource unbounded() {
        PGSimpleDataSource source = source();
        source.setOptions(options(SERVER_SIDE));
        return source;
    }

    private PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setApplicationName(node);
        source.setConnectTimeout(CONNECT);
        source.setLoginTimeout(CONNECT);
        source.setTcpKeepAlive(true);
        // What it says of a row that breaks a rule quotes the row: sources would get into the log.
        source.setLogServerErrorDetail(false);
        // With several hosts in the address: the one that takes writes.
        source.setTargetServerType("primary");
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }

    private static String options(Map<String, String> settings) {
        return settings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(setting -> "-c %s=%s".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(" "));
    }
}
