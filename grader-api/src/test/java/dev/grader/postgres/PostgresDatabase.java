package dev.grader.postgres;

import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of a test's own. */
public record PostgresDatabase(String url, String user, String password) {
    /** What a node is given to use it: merged into the environment of its process. */
    public Map<String, String> environment() {
        return Map.of(
                "SPRING_PROFILES_ACTIVE", "postgres",
                "GRADER_DATABASE_URL", url,
                "GRADER_DATABASE_USER", user,
                "GRADER_DATABASE_PASSWORD", password);
    }

    /** The same database by another way, for example through a proxy that can be cut. */
    public PostgresDatabase at(String host, int port) {
        return new PostgresDatabase(url.replaceFirst("//[^/]+/", "//" + host + ":" + port + "/"), user, password);
    }

    /** The server's port on this machine. */
    public int port() {
        return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    /** Not pooled. */
    public DataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    public JdbcClient client() {
        return JdbcClient.create(source());
    }
}
