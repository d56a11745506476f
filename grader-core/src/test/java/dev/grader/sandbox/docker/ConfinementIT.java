package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.Ulimit;
import dev.grader.sandbox.Cell;
import dev.grader.sandbox.SandboxSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What the engine really holds the containers to, read back from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ConfinementIT {
    private final SandboxSettings settings = DockerFixture.settings().withCells(2);
    private DockerSandbox sandbox = open();
    private List<InspectContainerResponse> cells = List.of();

    private DockerSandbox open() {
        try {
            return DockerSandbox.open(settings);
        } catch (dev.grader.sandbox.SandboxException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void bothCellsAreUp() throws Exception {
        try (Cell first = sandbox.lease();
                Cell second = sandbox.lease()) {
            first.giveBack();
            second.giveBack();
            cells = DockerFixture.cells(settings).stream().map(this::inspect).toList();
        }
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void cellsAreInspectedAtAll() {
        assertThat(cells).hasSize(2);
    }

    @Test
    void aCellHasNoNetwork() {
        assertThat(cells).allSatisfy(cell -> {
            assertThat(host(cell).getNetworkMode()).isEqualTo("none");
            assertThat(cell.getConfig().getNetworkDisabled()).isTrue();
        });
    }

    @Test
    void aCellHasThreeCapabilitiesAndCanGainNone() {
        assertThat(cells).allSatisfy(cell -> {
            assertThat(host(cell).getCapDrop()).containsExactly(Capability.ALL);
            assertThat(host(cell).getCapAdd())
                    .containsExactlyInAnyOrder(Capability.SETUID, Capability.SETGID, Capability.KILL);
            assertThat(host(cell).getPrivileged()).isFalse();
            assertThat(host(cell).getSecurityOpts()).containsExactly("no-new-privileges");
        });
    }

    @Test
    void aCellCanWriteNothingButItsScratchSpace() {
        String scratch = "rw,noexec,nosuid,nodev,mode=1777,size=" + settings.cellScratchBytes() + ",nr_inodes=16384";
        String closed = "ro,noexec,nosuid,nodev,mode=555,size=4096,nr_inodes=1";
        assertThat(cells).allSatisfy(cell -> {
            assertThat(host(cell).getReadonlyRootfs()).isTrue();
            assertThat(host(cell).getTmpFs())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("/tmp", scratch, "/dev/shm", scratch, "/dev/pts", closed, "/dev/mqueue", closed));
            assertThat(cell.getMounts()).hasSize(1).allSatisfy(mount -> {
                assertThat(Objects.requireNonNull(mount.getDestination()).getPath())
                        .isEqualTo("/grader");
                assertThat(mount.getRW()).isFalse();
            });
        });
    }

    @Test
    void aCellSharesNoMemoryProcessesOrLogsWithAnyone() {
        assertThat(cells).allSatisfy(cell -> {
            assertThat(host(cell).getIpcMode()).isEqualTo("private");
            assertThat(host(cell).getPidMode()).isEmpty();
            assertThat(host(cell).getUtSMode()).isEmpty();
            assertThat(host(cell).getUsernsMode()).isEmpty();
            assertThat(host(cell).getCgroupnsMode()).isEqualTo("private");
            assertThat(host(cell).getLogConfig().getType()).isEqualTo(LogConfig.LoggingType.NONE);
        });
    }

    @Test
    void aCellsMemoryProcessesAndFilesAreLimited() {
        assertThat(cells).allSatisfy(cell -> {
            assertThat(host(cell).getMemory()).isEqualTo(settings.cellMemoryBytes());
            assertThat(host(cell).getMemorySwap()).isEqualTo(settings.cellMemoryBytes());
            assertThat(host(cell).getPidsLimit()).isEqualTo(settings.cellProcesses());
            assertThat(host(cell).getUlimits())
                    .containsExactlyInAnyOrder(
                            new Ulimit("core", 0L, 0L),
                            new Ulimit("memlock", 0L, 0L),
                            new Ulimit("msgqueue", 0L, 0L),
                            new Ulimit("nofile", 4096L, 4096L));
        });
    }

    @Test
    void noTwoCellsShareUids() {
        assertThat(cells.stream()
                        .map(cell -> Objects.requireNonNull(cell.getConfig().getLabels())
                                .get(Labels.UIDS))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void theDockerSocketIsInNoContainer() {
        assertThat(DockerFixture.containers(settings))
                .hasSize(3)
                .allSatisfy(container -> assertThat(
                                Objects.requireNonNull(inspect(container).getMounts()))
                        .noneMatch(mount -> String.valueOf(mount.getSource()).contains("docker.sock")));
    }

    @Test
    void theExaminerHasNoNetworkAndNoCapability() {
        HostConfig host = host(inspect(DockerFixture.examiner(settings)));

        assertThat(host.getNetworkMode()).isEqualTo("none");
        assertThat(host.getCapDrop()).containsExactly(Capability.ALL);
        assertThat(host.getCapAdd()).isNullOrEmpty();
        assertThat(host.getReadonlyRootfs()).isTrue();
        assertThat(host.getSecurityOpts()).containsExactly("no-new-privileges");
        assertThat(host.getMemory()).isEqualTo(settings.examinerMemoryBytes());
    }

    /** The engine's own limits beside ours: what a benchmark of engines asks for, held by not asking for the opposite. */
    @Test
    void noContainerHasAnythingOfTheHosts() {
        assertThat(DockerFixture.containers(settings)).hasSize(3).allSatisfy(container -> {
            HostConfig host = host(inspect(container));
            assertThat(host.getPrivileged()).isFalse();
            assertThat(host.getBinds()).isNullOrEmpty();
            assertThat(host.getMounts()).hasSize(1).extracting(Mount::getType).containsOnly(MountType.VOLUME);
            assertThat(host.getDevices()).isNullOrEmpty();
            assertThat(host.getDeviceRequests()).isNullOrEmpty();
            assertThat(host.getDeviceCgroupRules()).isNullOrEmpty();
            assertThat(host.getVolumesFrom()).isNullOrEmpty();
            assertThat(
                            host.getPortBindings() == null
                                    ? Map.of()
                                    : host.getPortBindings().getBindings())
                    .isEmpty();
            assertThat(host.getPublishAllPorts()).isFalse();
            assertThat(host.getSysctls()).isNullOrEmpty();
            assertThat(host.getGroupAdd()).isNullOrEmpty();
            assertThat(host.getExtraHosts()).isNullOrEmpty();
            assertThat(host.getLinks()).isEmpty();
            assertThat(host.getCgroupParent()).isEmpty();
            assertThat(host.getOomKillDisable()).isNotEqualTo(true);
            assertThat(Objects.requireNonNull(host.getRestartPolicy()).getName())
                    .isIn("", "no");
        });
    }

    private InspectContainerResponse inspect(Container container) {
        return DockerFixture.docker().inspectContainerCmd(container.getId()).exec();
    }

    private static HostConfig host(InspectContainerResponse container) {
        return container.getHostConfig();
    }
}
