package dev.grader.cluster;

import static java.util.Objects.requireNonNull;

import dev.grader.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docker/compose.yaml as a project of its own, with the images that were built last and the jar under test. Not thread-safe. */
final class Compose implements AutoCloseable {
    private static final String IMAGE = "grader-service-test";

    /** A quick start matters more than speed, and a dead worker is to be missed within seconds. */
    private static final String QUICKLY = """
            x-node: &node
              environment:
                JDK_JAVA_OPTIONS: -XX:TieredStopAtLevel=1
                DB_SCHEDULER_HEARTBEAT_INTERVAL: 1s
            services: {api1: *node, api2: *node, worker: *node}
            """;

    private final String project = "grader-test-" + UUID.randomUUID();
    private final int[] ports = {freePort(), freePort()};
    private final Map<String, String> environment = new HashMap<>();
    private final Path more;

    /** @param folder an empty one, for secrets */
    Compose(Path folder) {
        more = folder.resolve("quickly.yaml");
        int processors = Math.min(2, Runtime.getRuntime().availableProcessors());
        environment.put("GRADER_SERVICE_IMAGE", IMAGE);
        environment.put("GRADER_SECRETS", folder.toString());
        environment.put("GRADER_ENGINE_GROUP", groupOf("/var/run/docker.sock"));
        environment.put("GRADER_PORT_1", String.valueOf(ports[0]));
        environment.put("GRADER_PORT_2", String.valueOf(ports[1]));
        environment.put("GRADER_CELLS", "1");
        environment.put("GRADER_NODE_CPUS", String.valueOf(processors));
        environment.put("GRADER_DATABASE_CPUS", String.valueOf(processors));
        Optional.ofNullable(System.getenv("GRADER_CELL_IMAGE"))
                .ifPresent(image -> environment.put("GRADER_CELLS_IMAGE", image));
        try {
            Files.writeString(more, QUICKLY);
            Files.writeString(folder.resolve("pepper"), random256());
            Files.writeString(folder.resolve("metrics-token"), random256());
            Files.writeString(folder.resolve("database-password"), random256());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Builds the image and starts all, until every container is well. */
    void up(int workers) {
        Path house = house();
        Commands.run(
                Map.of("DOCKER_BUILDKIT", "0"),
                List.of(
                        "docker",
                        "build",
                        // Of the steps some fetch packages, whatever becomes of the engine's default network meanwhile.
                        "--network",
                        "host",
                        "--file",
                        house.resolve("docker/service/Dockerfile").toString(),
                        "--tag",
                        IMAGE,
                        house.toString()));
        run("up", "--detach", "--wait", "--wait-timeout", "240", "--scale", "worker=" + workers);
    }

    /** As {@code ./grader cluster down --volumes} does. */
    void down() {
        run("rm", "--stop", "--force", "--volumes", "worker");
        run("down", "--volumes");
    }

    /** A client of an API node, 1 or 2, with the first key, whichever of them made it. */
    Client client(int node) {
        return Client.of(ports[node - 1], firstKey());
    }

    /** Names of the containers of a service. */
    List<String> containers(String service) {
        return Commands.run(
                        "docker",
                        "ps",
                        "--all",
                        "--format",
                        "{{.Names}}",
                        "--filter",
                        "label=com.docker.compose.project=" + project,
                        "--filter",
                        "label=com.docker.compose.service=" + service)
                .lines()
                .sorted()
                .toList();
    }

    /** All that the engine says of a container. */
    JsonNode inspect(String container) {
        return JsonMapper.shared()
                .readTree(Commands.run("docker", "inspect", container))
                .get(0);
    }

    /** What a worker's containers and volumes carry as their owner. */
    static String ownerIn(String worker) {
        return "grader-"
                + Commands.run("docker", "exec", worker, "cat", "/var/lib/grader/installation")
                        .strip();
    }

    /** What is there of this project: containers, volumes, networks. */
    List<String> leftovers() {
        return labelled("com.docker.compose.project=" + project);
    }

    /** Containers, volumes and networks with a label. */
    static List<String> labelled(String label) {
        var found = new ArrayList<String>();
        String filter = "label=" + label;
        Commands.run("docker", "ps", "-aq", "--no-trunc", "--filter", filter)
                .lines()
                .forEach(found::add);
        Commands.run("docker", "volume", "ls", "-q", "--filter", filter).lines().forEach(found::add);
        Commands.run("docker", "network", "ls", "-q", "--filter", filter)
                .lines()
                .forEach(found::add);
        return found;
    }

    /** What all containers have logged. */
    String logs() {
        return run("logs", "--no-color");
    }

    @Override
    public void close() {
        down();
    }

    private String firstKey() {
        return containersOfApi().stream()
                .map(node -> Commands.run("docker", "exec", node, "sh", "-c", "cat /var/lib/grader/key || true"))
                .filter(key -> !key.isBlank())
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private List<String> containersOfApi() {
        return List.of(containers("api1").getFirst(), containers("api2").getFirst());
    }

    private String run(String... arguments) {
        // The launcher says where Compose is; elsewhere it is the plugin.
        String compose = Optional.ofNullable(System.getenv("GRADER_COMPOSE")).orElse("docker compose");
        var command = new ArrayList<>(List.of(compose.split(" ")));
        command.addAll(List.of(
                "--project-name",
                project,
                "--file",
                house().resolve("docker/compose.yaml").toString(),
                "--file",
                more.toString()));
        command.addAll(List.of(arguments));
        return Commands.run(environment, command);
    }

    private static Path house() {
        return Path.of(requireNonNull(System.getProperty("grader.house"), "the system property grader.house"));
    }

    private static String groupOf(String file) {
        try {
            return String.valueOf(Files.getAttribute(Path.of(file), "unix:gid"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String random256() {
        byte[] bytes = new byte[32];
        new Random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
