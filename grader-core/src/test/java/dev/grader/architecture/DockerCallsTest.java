package dev.grader.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.MountType;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is never asked of the engine, for each of these has been a way out of a container, or would be one. */
class DockerCallsTest {
    /** Copying (CVE-2018-15664, CVE-2019-14271), freezing, building. */
    private static final Set<String> NEVER_CALLED = Set.of(
            "copyArchiveFromContainerCmd",
            "copyArchiveToContainerCmd",
            "copyFileFromContainerCmd",
            "pauseContainerCmd",
            "unpauseContainerCmd",
            "buildImageCmd",
            "commitCmd",
            "updateContainerCmd");

    /** Parts of the host, or of another container, for a container of ours. */
    private static final Set<String> NEVER_GIVEN = Set.of(
            "withPrivileged",
            "withBinds",
            "withDevices",
            "withDeviceRequests",
            "withDeviceCgroupRules",
            "withVolumesFrom",
            "withPidMode",
            "withUsernsMode",
            "withUtSMode",
            "withSysctls",
            "withGroupAdd",
            "withPortBindings",
            "withPublishAllPorts",
            "withExtraHosts",
            "withLinks",
            "withCgroupParent",
            "withOomKillDisable",
            "withRuntime");

    @Test
    void nothingIsCopiedNorStartedInARunningContainer() {
        assertThat(calledOf(DockerClient.class)).hasSizeGreaterThan(5).doesNotContainAnyElementsOf(NEVER_CALLED);
    }

    @Test
    void noContainerIsGivenAPartOfTheHost() {
        assertThat(calledOf(HostConfig.class)).hasSizeGreaterThan(5).doesNotContainAnyElementsOf(NEVER_GIVEN);
        assertThat(calledOf(CreateContainerCmd.class)).hasSizeGreaterThan(5).doesNotContainAnyElementsOf(NEVER_GIVEN);
    }

    /** A mount says by its type whether it is a part of the host. */
    @Test
    void nothingOfTheHostIsMounted() {
        assertThat(Core.CLASSES.stream()
                        .flatMap(from -> from.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().isAssignableTo(MountType.class))
                        .map(JavaFieldAccess::getName))
                .containsOnly(MountType.VOLUME.name());
        assertThat(calledOf(MountType.class)).isEmpty();
    }

    /** Joining a container that candidates can prepare has been a way out (CVE-2019-5736, CVE-2024-21626). */
    @Test
    void onlyTheAttackSuiteStartsProcessesInARunningContainer() {
        assertThat(callersOf(DockerClient.class.getName(), Set.of("execCreateCmd", "execStartCmd")))
                .containsExactly("dev.grader.sandbox.docker.Engine");
        assertThat(callersOf("dev.grader.sandbox.docker.Engine", Set.of("execute")))
                .containsExactly("dev.grader.sandbox.docker.DockerInspector");
        assertThat(callersOf("dev.grader.sandbox.docker.DockerSandbox", Set.of("inspector")))
                .containsExactly("dev.grader.cli.AttackCommand");
    }

    /** A method that was renamed would be forbidden in vain. */
    @Test
    void whatIsForbiddenExists() {
        assertThat(methodsOf(DockerClient.class)).containsAll(NEVER_CALLED);
        assertThat(methodsOf(HostConfig.class)).containsAll(NEVER_GIVEN);
    }

    private static Set<String> callersOf(String type, Set<String> methods) {
        return Core.CLASSES.stream()
                .flatMap(from -> from.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAssignableTo(type) && methods.contains(call.getName()))
                .map(call -> call.getOriginOwner().getName().replaceFirst("\\$.*", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> calledOf(Class<?> type) {
        return Core.CLASSES.stream()
                .flatMap(from -> from.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAssignableTo(type))
                .map(JavaMethodCall::getName)
                .collect(Collectors.toSet());
    }

    private static List<String> methodsOf(Class<?> type) {
        return Stream.of(type.getMethods())
                .map(java.lang.reflect.Method::getName)
                .toList();
    }
}
