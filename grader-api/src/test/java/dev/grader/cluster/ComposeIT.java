package dev.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One cluster for all tests, since it takes long to start; the last one takes it down. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String REVERSED = "def reverse(generator):\n    yield from reversed(list(generator))\n";

    /** Computes until it is stopped, in the first tests that load it: long enough to be met at work. */
    private static final String ENDLESS = "while True: pass\n";

    private static Compose compose;

    @BeforeAll
    static void start(@TempDir Path folder) {
        compose = new Compose(folder);
        try {
            compose.up(2);
        } catch (AssertionError failed) {
            failed.addSuppressed(new AssertionError(compose.logs()));
            compose.close();
            throw failed;
        }
    }

    /** Does nothing after the last test, and cleans up where that was not reached. */
    @AfterAll
    static void stop() {
        compose.close();
    }

    @Test
    @Order(1)
    void tellsThroughOneNodeWhatTheOtherTook() {
        String path = compose.client(1)
                .submit("reverse-a-generator", REVERSED)
                .header("Location")
                .orElseThrow();

        Answer answer = finished(compose.client(2), path);

        assertThat(answer.at("/verdict")).as(answer.toString()).isEqualTo("accepted");
        assertThat(answer.at("/attempts")).isEqualTo("1");
    }

    @Test
    @Order(2)
    void givesTheEngineToWorkersAlone() {
        for (String container : all("api1", "api2", "database")) {
            assertThat(mounts(container)).as(container).noneMatch(mount -> mount.contains(".sock"));
            assertThat(Commands.run("docker", "exec", container, "find", "/run/", "/var/run/", "-name", "*docker*"))
                    .as(container)
                    .isEmpty();
            assertThat(compose.inspect(container).at("/Config/Env").toString()).doesNotContain("DOCKER_HOST");
        }
        for (String container : all("worker")) {
            assertThat(mounts(container)).as(container).contains("/run/engine.sock");
        }
    }

    @Test
    @Order(2)
    void opensNoPortButThoseOfTheApi() {
        for (String container : all("worker", "database")) {
            JsonNode inspected = compose.inspect(container);
            assertThat(inspected.at("/HostConfig/PortBindings")).as(container).isEmpty();
            assertThat(inspected.at("/NetworkSettings/Networks").propertyNames())
                    .as(container)
                    .singleElement()
                    .asString()
                    .endsWith("_database");
        }
        String network = compose.inspect(all("worker").getFirst())
                .at("/NetworkSettings/Networks")
                .propertyNames()
                .iterator()
                .next();
        assertThat(compose.inspect(network).at("/Internal").asBoolean()).isTrue();
        for (String container : all("api1", "api2")) {
            assertThat(compose.inspect(container)
                            .at("/HostConfig/PortBindings/8080~1tcp/0/HostIp")
                            .asString())
                    .isEqualTo("127.0.0.1");
        }
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"api1", "api2", "worker", "database"})
    void leavesItsContainersLittle(String service) {
        for (String container : all(service)) {
            JsonNode inspected = compose.inspect(container);
            JsonNode host = inspected.get("HostConfig");

            assertThat(host.get("ReadonlyRootfs").asBoolean()).as(container).isTrue();
            assertThat(host.get("Privileged").asBoolean()).as(container).isFalse();
            assertThat(host.get("CapDrop").toString()).as(container).isEqualTo("[\"ALL\"]");
            assertThat(host.get("SecurityOpt").toString()).as(container).contains("no-new-privileges");
            assertThat(host.get("Memory").asLong()).as(container).isPositive();
            assertThat(host.get("MemorySwap")).as(container).isEqualTo(host.get("Memory"));
            assertThat(host.get("NanoCpus").asLong()).as(container).isPositive();
            assertThat(host.get("PidsLimit").asLong()).as(container).isPositive();
            assertThat(Commands.run("docker", "exec", container, "id", "-u").strip())
                    .as(container)
                    .isNotEqualTo("0");
            // No process in it may use a capability or gain one, whatever the container was given.
            assertThat(Commands.run("docker", "exec", container, "sed", "-n", "s/^CapEff:\\t//p", "/proc/1/status"))
                    .as(container)
                    .isEqualToIgnoringWhitespace("0000000000000000");
        }
    }

    /** Kills the whole of a worker in the middle of a job, while the other has one too and more are waiting. */
    @Test
    @Order(3)
    void gradesOnceWhatAWorkerHadWhenItWasKilled() {
        Client client = compose.client(1);
        String victim = all("worker").getFirst();
        String owner = "dev.grader.owner=" + Compose.ownerIn(victim);
        var endless = new ArrayList<String>();
        var quick = new ArrayList<String>();
        for (int number = 0; number < 2; number++) {
            endless.add(submit(client, ENDLESS));
        }
        for (int number = 0; number < 4; number++) {
            quick.add(submit(client, REVERSED));
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> endless.stream()
                        .allMatch(path -> client.get(path).at("/status").equals("running")));

        Commands.run("docker", "kill", victim);

        List<String> left = Compose.labelled(owner);
        assertThat(left).as("what the killed worker could not remove").isNotEmpty();
        List<Answer> stopped =
                endless.stream().map(path -> finished(client, path)).toList();
        assertThat(stopped).allMatch(answer -> answer.at("/verdict").equals("time_limit_exceeded"));
        assertThat(stopped).extracting(answer -> answer.at("/attempts")).containsExactlyInAnyOrder("1", "2");
        assertThat(quick)
                .map(path -> finished(client, path))
                .allMatch(answer -> answer.at("/verdict").equals("accepted"));
        assertThat(client.get("/v1/submissions?limit=100").json().get("items").valueStream())
                .as("submissions")
                .doesNotHaveDuplicates()
                .hasSize(7);

        Commands.run("docker", "start", victim);

        await().atMost(PATIENCE)
                .until(() -> compose.inspect(victim)
                        .at("/State/Health/Status")
                        .asString()
                        .equals("healthy"));
        assertThat(Compose.labelled(owner)).as("of the killed one").doesNotContainAnyElementsOf(left);
        Answer fresh = client.submit("reverse-a-generator", REVERSED, Map.of(), "Prefer", "wait=30");
        assertThat(fresh.at("/verdict")).as(fresh.toString()).isEqualTo("accepted");
    }

    @Test
    @Order(4)
    void leavesNothingBehind() {
        List<String> owners = all("worker").stream().map(Compose::ownerIn).toList();

        compose.down();

        assertThat(compose.leftovers()).isEmpty();
        assertThat(owners)
                .hasSize(2)
                .allSatisfy(owner -> assertThat(Compose.labelled("dev.grader.owner=" + owner))
                        .isEmpty());
    }

    private static String submit(Client client, String source) {
        return client.submit("reverse-a-generator", source).header("Location").orElseThrow();
    }

    private static Answer finished(Client client, String path) {
        return await().atMost(PATIENCE)
                .until(
                        () -> client.get(path, "Prefer", "wait=30"),
                        answer -> answer.at("/status").equals("finished"));
    }

    private static List<String> all(String... services) {
        List<String> containers = Arrays.stream(services)
                .flatMap(service -> compose.containers(service).stream())
                .toList();
        assertThat(containers).hasSizeGreaterThanOrEqualTo(services.length);
        return containers;
    }

    private static List<String> mounts(String container) {
        return Stream.of(compose.inspect(container).get("Mounts"))
                .flatMap(JsonNode::valueStream)
                .map(mount -> mount.get("Destination").asString())
                .toList();
    }
}
