package dev.grader.sandbox.docker;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.Ulimit;
import com.github.dockerjava.api.model.VolumeOptions;
import dev.grader.sandbox.SandboxSettings;
import java.util.List;
import java.util.Map;

/**
 * What the engine holds our containers to. The seccomp profile and the one of AppArmor or SELinux are left unset, which means the engine's
 * own; so are the paths it masks in {@code /proc} and {@code /sys}, of which newer engines know more.
 */
final class Confinement {
    /** Where the shared volume is mounted, in every container. */
    static final String SHARED = "/grader";

    private static final int SCRATCH_FILES = 16_384;
    private static final long OPEN_FILES = 4096L;
    private static final long EXAMINER_SCRATCH_BYTES = 256L << 20;

    /** In place of terminals, of which all containers of a host share 3072, and of message queues, which outlive who made them. */
    private static final String CLOSED = "ro,noexec,nosuid,nodev,mode=555,size=4096,nr_inodes=1";

    /** Locked memory and message queues are nobody's need here; the queues' kernel memory would outlive who made them. */
    private static final List<Ulimit> ULIMITS = List.of(
            new Ulimit("core", 0L, 0L),
            new Ulimit("memlock", 0L, 0L),
            new Ulimit("msgqueue", 0L, 0L),
            new Ulimit("nofile", OPEN_FILES, OPEN_FILES));

    private Confinement() {}

    /** A cell: candidate code runs here. It reads the shared volume and writes nothing but its scratch space. */
    static void cell(CreateContainerCmd command, SandboxSettings settings, String volume) {
        Map<String, String> places = Map.of(
                "/tmp",
                tmpfs(settings.cellScratchBytes()),
                "/dev/shm",
                tmpfs(settings.cellScratchBytes()),
                "/dev/pts",
                CLOSED,
                "/dev/mqueue",
                CLOSED);
        HostConfig host = common(settings.cellMemoryBytes(), settings.cellProcesses(), places)
                .withCapAdd(Capability.SETUID, Capability.SETGID, Capability.KILL)
                .withMounts(List.of(
                        shared(volume).withReadOnly(true).withVolumeOptions(new VolumeOptions().withNoCopy(true))));
        command.withHostConfig(host).withHostName("cell").withNetworkDisabled(true);
    }

    /** The examiner: the tests live here. It alone writes the shared volume. */
    static void examiner(CreateContainerCmd command, SandboxSettings settings, String volume) {
        HostConfig host = common(
                        settings.examinerMemoryBytes(),
                        settings.examinerProcesses(),
                        Map.of("/tmp", tmpfs(EXAMINER_SCRATCH_BYTES)))
                .withMounts(List.of(shared(volume)));
        command.withHostConfig(host)
                .withHostName("examiner")
                .withNetworkDisabled(true)
                .withTty(false)
                .withStdinOpen(true)
                // Its input ends with our connection, so an examiner outlives no JVM that was killed.
                .withStdInOnce(true)
                .withAttachStdin(true)
                .withAttachStdout(true)
                .withAttachStderr(true);
    }

    private static HostConfig common(long memoryBytes, int processes, Map<String, String> tmpfs) {
        return HostConfig.newHostConfig()
                .withNetworkMode("none")
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withIpcMode("private")
                // The default where cgroups are version 2; with version 1 the host's names for them would show.
                .withCgroupnsMode("private")
                .withMemory(memoryBytes)
                .withMemorySwap(memoryBytes)
                .withPidsLimit((long) processes)
                .withTmpFs(tmpfs)
                .withUlimits(ULIMITS)
                .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE));
    }

    private static Mount shared(String volume) {
        return new Mount().withType(MountType.VOLUME).withSource(volume).withTarget(SHARED);
    }

    private static String tmpfs(long bytes) {
        return "rw,noexec,nosuid,nodev,mode=1777,size=" + bytes + ",nr_inodes=" + SCRATCH_FILES;
    }
}
