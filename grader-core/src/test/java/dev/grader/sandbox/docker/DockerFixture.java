package dev.grader.sandbox.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.httpclient5.ApacheDockerHttpClient;
import dev.grader.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The real engine, as a test looks at it from outside, and settings for a sandbox whose owner no one else has. */
public final class DockerFixture {
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final DockerClient DOCKER = connect();

    private DockerFixture() {}

    public static DockerClient docker() {
        return DOCKER;
    }

    /** The images under test: {@code grader-cell} and {@code grader-examiner}, or what the environment names. */
    public static SandboxSettings settings() {
        return settings("test-" + UUID.randomUUID());
    }

    static SandboxSettings settings(String owner) {
        return SandboxSettings.defaults(owner)
                .withCells(1)
                .withImages(
                        image("GRADER_CELL_IMAGE", "grader-cell"), image("GRADER_EXAMINER_IMAGE", "grader-examiner"));
    }

    private static String image(String variable, String byDefault) {
        return Optional.ofNullable(System.getenv(variable)).orElse(byDefault);
    }

    /** Containers of that owner, in any state. */
    public static List<Container> containers(SandboxSettings settings) {
        return containers(Map.of(Labels.OWNER, settings.owner()));
    }

    public static List<Container> cells(SandboxSettings settings) {
        return containers(Map.of(Labels.OWNER, settings.owner(), Labels.PART, "cell"));
    }

    public static Container examiner(SandboxSettings settings) {
        return containers(Map.of(Labels.OWNER, settings.owner(), Labels.PART, "examiner"))
                .getFirst();
    }

    /** Names of everything with that owner: containers, volumes and networks. */
    public static List<String> leftBy(SandboxSettings settings) {
        Map<String, String> owner = Map.of(Labels.OWNER, settings.owner());
        List<String> left = new java.util.ArrayList<>();
        containers(owner).forEach(container -> left.add("container " + container.getId()));
        volumes(settings).forEach(volume -> left.add("volume " + volume));
        DOCKER.listNetworksCmd().withFilter("label", List.of(Labels.OWNER + "=" + settings.owner())).exec().stream()
                .forEach(network -> left.add("network " + network.getName()));
        return left;
    }

    static List<String> volumes(SandboxSettings settings) {
        var found = DOCKER.listVolumesCmd()
                .withFilter("label", List.of(Labels.OWNER + "=" + settings.owner()))
                .exec()
                .getVolumes();
        return found == null
                ? List.of()
                : found.stream().map(volume -> volume.getName()).toList();
    }

    public static void kill(String container) {
        DOCKER.killContainerCmd(container).exec();
    }

    /** Kills the first of them; says whether there was one. */
    static boolean killFirst(List<Container> containers) {
        containers.stream().limit(1).forEach(container -> kill(container.getId()));
        return !containers.isEmpty();
    }

    private static List<Container> containers(Map<String, String> labels) {
        return DOCKER.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(labels)
                .exec();
    }

    private static DockerClient connect() {
        DockerClientConfig config =
                DefaultDockerClientConfig.createDefaultConfigBuilder().build();
        return DockerClientImpl.getInstance(
                config,
                new ApacheDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .sslConfig(config.getSSLConfig())
                        .build());
    }
}
