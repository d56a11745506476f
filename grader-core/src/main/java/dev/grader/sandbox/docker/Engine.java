package dev.grader.sandbox.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.httpclient5.ApacheDockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Docker engine, reduced to what the sandbox asks of it. Thread-safe. An interrupt would close the connection under a call,
 * so only the sandbox's own threads call here, never a caller's.
 */
final class Engine implements AutoCloseable {
    private static final int CONNECTIONS = 64;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration RESPONSE = Duration.ofSeconds(60);

    private static final Logger log = LoggerFactory.getLogger(Engine.class);

    /** Something found by its labels. */
    record Labelled(String id, Map<String, String> labels) {}

    private final DockerClient calls;
    /** Apart from the others, since a stream that is silent for an hour is no failure. */
    private final DockerClient streams;

    private final String address;

    private Engine(DockerClient calls, DockerClient streams, String address) {
        this.calls = calls;
        this.streams = streams;
        this.address = address;
    }

    /** The engine that the environment names ({@code DOCKER_HOST}, the current context), or this machine's. */
    static Engine connect() throws SandboxException {
        DockerClientConfig config =
                DefaultDockerClientConfig.createDefaultConfigBuilder().build();
        Engine engine = new Engine(
                client(config, RESPONSE),
                client(config, null),
                config.getDockerHost().toString());
        try {
            engine.asking("answer", () -> engine.calls.pingCmd().exec());
            return engine;
        } catch (SandboxException e) {
            engine.close();
            throw new SandboxException(
                    "No Docker engine answers at " + engine.address + ": start it, or point DOCKER_HOST at one.", e);
        }
    }

    private static DockerClient client(
            DockerClientConfig config, @org.jspecify.annotations.Nullable Duration response) {
        DockerHttpClient http = new ApacheDockerHttpClient.Builder()
                .dockerHost(config.getDockerHost())
                .sslConfig(config.getSSLConfig())
                .maxConnections(CONNECTIONS)
                .connectionTimeout(CONNECT)
                .responseTimeout(response)
                .build();
        return DockerClientImpl.getInstance(config, http);
    }

    /** The id of an image, which is the digest of its configuration. */
    String imageDigest(String image) throws SandboxException {
        try {
            String id = asking(
                    "inspect the image " + image,
                    () -> calls.inspectImageCmd(image).exec().getId());
            return id == null ? "" : id;
        } catch (SandboxException e) {
            if (e.getCause() instanceof NotFoundException) {
                throw new SandboxException(
                        "The Docker engine at " + address + " has no image " + image
                                + ": build it with ./grader up, or with docker build from the folder docker.",
                        e);
            }
            throw e;
        }
    }

    void createVolume(String name, Map<String, String> labels) throws SandboxException {
        asking(
                "create the volume " + name,
                () -> calls.createVolumeCmd().withName(name).withLabels(labels).exec());
    }

    /** Creates a container as {@code specify} says. Returns its id; it does not run yet. */
    String createContainer(String image, String name, Consumer<CreateContainerCmd> specify) throws SandboxException {
        return asking("create the container " + name, () -> {
            CreateContainerCmd command = calls.createContainerCmd(image).withName(name);
            specify.accept(command);
            return command.exec().getId();
        });
    }

    void startContainer(String id) throws SandboxException {
        asking("start the container " + id, () -> calls.startContainerCmd(id).exec());
    }

    /** Attaches to the standard streams of a container that does not run yet. */
    void attach(String id, Attachment attachment) throws SandboxException, InterruptedException {
        asking(
                "attach to the container " + id,
                () -> streams.attachContainerCmd(id)
                        .withStdIn(attachment.input())
                        .withStdOut(true)
                        .withStdErr(true)
                        .withFollowStream(true)
                        .exec(attachment));
        attachment.awaitAttached(RESPONSE);
    }

    /** Why a container ended, in words; empty while it runs. */
    Optional<String> epitaph(String id) {
        try {
            InspectContainerResponse.ContainerState state =
                    calls.inspectContainerCmd(id).exec().getState();
            if (Boolean.TRUE.equals(state.getRunning())) {
                return Optional.empty();
            }
            return Optional.of(
                    Boolean.TRUE.equals(state.getOOMKilled())
                            ? "it ran out of memory"
                            : "it ended with exit code " + state.getExitCodeLong());
        } catch (NotFoundException e) {
            return Optional.of("it was removed");
        } catch (RuntimeException e) {
            log.debug("The engine does not say what became of the container {}.", id, e);
            return Optional.empty();
        }
    }

    /** When a running container's first process was started, as the engine writes it. */
    String startOf(String id) throws SandboxException {
        InspectContainerResponse.ContainerState state = asking(
                "inspect the container " + id,
                () -> calls.inspectContainerCmd(id).exec().getState());
        if (!Boolean.TRUE.equals(state.getRunning())) {
            throw new SandboxException("The container " + id + " does not run: it is " + state.getStatus() + ".");
        }
        return String.valueOf(state.getStartedAt());
    }

    /**
     * Runs a command in a running container, as the user it began with, and waits for its end. Returns the beginning of what it printed.
     *
     * @throws SandboxException also when the command failed
     */
    String execute(String id, List<String> command) throws SandboxException, InterruptedException {
        String what = "run a command in the container " + id;
        String run = asking(
                what,
                () -> calls.execCreateCmd(id)
                        .withAttachStdout(true)
                        .withAttachStderr(true)
                        .withCmd(command.toArray(String[]::new))
                        .exec()
                        .getId());
        ExecOutput output = asking(what, () -> calls.execStartCmd(run).exec(new ExecOutput()));
        boolean ended = output.await(RESPONSE);
        Throwable failure = output.failure();
        if (failure != null) {
            throw new SandboxException(
                    "The Docker engine at " + address + " did not " + what + ": " + failure.getMessage(), failure);
        }
        if (!ended) {
            throw new SandboxException("The Docker engine at " + address + " did not " + what + " in time.");
        }
        Long status = asking(what, () -> calls.inspectExecCmd(run).exec().getExitCodeLong());
        if (status == null || status != 0) {
            throw new SandboxException(
                    "A command in the container " + id + " ended with " + status + ": " + output.text());
        }
        return output.text();
    }

    /** Kills and removes a container. One that is gone, or going, is not an error. */
    void removeContainer(String id) throws SandboxException {
        asking("remove the container " + id, () -> {
            try {
                calls.removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            } catch (NotFoundException | ConflictException | NotModifiedException e) {
                log.debug("The container {} is gone already: {}", id, e.getMessage());
            }
            return id;
        });
    }

    /** Removes a volume. One that is gone is not an error; one in use is. */
    void removeVolume(String name) throws SandboxException {
        asking("remove the volume " + name, () -> {
            try {
                calls.removeVolumeCmd(name).exec();
            } catch (NotFoundException e) {
                log.debug("The volume {} is gone already.", name);
            }
            return name;
        });
    }

    /** All containers with these labels, running or not. */
    List<Labelled> containers(Map<String, String> labels) throws SandboxException {
        return asking(
                "list containers",
                () -> calls.listContainersCmd().withShowAll(true).withLabelFilter(labels).exec().stream()
                        .map(found -> new Labelled(found.getId(), found.getLabels()))
                        .toList());
    }

    /** All volumes with these labels. */
    List<Labelled> volumes(Map<String, String> labels) throws SandboxException {
        List<String> filter = labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .toList();
        return asking("list volumes", () -> {
            List<InspectVolumeResponse> found =
                    calls.listVolumesCmd().withFilter("label", filter).exec().getVolumes();
            return found == null
                    ? List.of()
                    : found.stream()
                            .map(volume -> new Labelled(volume.getName(), volume.getLabels()))
                            .toList();
        });
    }

    @Override
    public void close() {
        for (DockerClient client : List.of(calls, streams)) {
            try {
                client.close();
            } catch (IOException e) {
                log.debug("The connection to the Docker engine did not close cleanly.", e);
            }
        }
    }

    private interface Call<T> {
        T make();
    }

    /** docker-java reports everything by unchecked exceptions of many kinds; here they become one. */
    private <T> T asking(String what, Call<T> call) throws SandboxException {
        try {
            return call.make();
        } catch (RuntimeException e) {
            throw new SandboxException(
                    "The Docker engine at " + address + " did not " + what + ": " + e.getMessage(), e);
        }
    }
}
