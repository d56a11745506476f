package dev.grader.postgres;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.test.context.cache.ContextCacheUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A server in a container, at a port of this machine that stays the same when it is started again. Thread-safe but for starting and
 * stopping.
 */
public final class PostgresServer implements AutoCloseable {
    /** Made from docker/Dockerfile by the launcher, or by {@code docker build --target postgres}. */
    private static final DockerImageName IMAGE =
            DockerImageName.parse("grader-postgres").asCompatibleSubstituteFor("postgres");

    private static final int PORT = 5432;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A pool of a service, which stays as large as it ever was, and its listener. */
    private static final int CLIENTS_OF_A_SERVICE = 10 + 1;

    /** Those of tests that use a database without a service, and the server's own. */
    private static final int OTHER_CLIENTS = 48;

    /** Of its own: whatever else happens to the engine's default network, and nothing else reaches it. */
    private final Network network = Network.newNetwork();

    private final PostgreSQLContainer container;

    private PostgresServer() {
        int port = freePort();
        container = new PostgreSQLContainer(IMAGE)
                .withUsername("grader")
                .withPassword(UUID.randomUUID().toString())
                .withDatabaseName("grader")
                .withNetwork(network)
                // No power is cut here: what was committed outlives the server, if not the machine.
                .withCommand(
                        "postgres", "-c", "fsync=off", "-c", "max_connections=" + (servicesClients() + OTHER_CLIENTS))
                .withImagePullPolicy(name -> false)
                .withStartupTimeout(PATIENCE);
        container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(port, PORT)));
        container.waitingFor(Wait.forHealthcheck().withStartupTimeout(PATIENCE));
        container.start();
    }

    public static PostgresServer start() {
        return new PostgresServer();
    }

    /** Where nobody shows what bytes say, another collation would change the order of lists. */
    public PostgresDatabase newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        admin().client()
                .sql("create database %s template template0 locale_provider icu icu_locale 'en-US' locale 'C.UTF-8'"
                        .formatted(name))
                .update();
        return database(name);
    }

    /** Of all the services that the tests of a JVM may have open at a time: a context is kept for later tests, up to so many. */
    static int servicesClients() {
        return ContextCacheUtils.retrieveMaxCacheSize() * CLIENTS_OF_A_SERVICE;
    }

    /** How many are connected to databases of tests. */
    int clients() {
        return admin().client()
                .sql("select count(*) from pg_stat_activity where datname like 'test_%'")
                .query(Integer.class)
                .single();
    }

    /** The database that the server starts with. */
    private PostgresDatabase admin() {
        return database("grader");
    }

    private PostgresDatabase database(String name) {
        String url = "jdbc:postgresql://localhost:%d/%s".formatted(container.getMappedPort(PORT), name);
        return new PostgresDatabase(url, container.getUsername(), container.getPassword());
    }

    /** As an operator does: clients are cut off, then nobody answers. */
    public void stop() {
        engine().stopContainerCmd(container.getContainerId()).exec();
    }

    /** As the kernel does when memory is short. */
    public void kill() {
        engine().killContainerCmd(container.getContainerId()).exec();
    }

    /** With the data it had. Returns at once: whoever needs it waits. */
    public void startAgain() {
        engine().startContainerCmd(container.getContainerId()).exec();
    }

    private static DockerClient engine() {
        return DockerClientFactory.instance().client();
    }

    @Override
    public void close() {
        container.stop();
        network.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
