package dev.grader.bench.subject;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import com.github.dockerjava.api.model.StatsConfig;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.InvocationBuilder.AsyncResultCallback;
import com.github.dockerjava.httpclient5.ApacheDockerHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Memory of processes and containers, in megabytes: a million bytes each. Not thread-safe. */
public final class Memory implements AutoCloseable {
    private static final double MEGABYTE = 1e6;
    private static final double KIBIBYTES = 1024;

    private final DockerClient engine;

    /** Of the engine that the environment names. */
    public Memory() {
        DockerClientConfig config =
                DefaultDockerClientConfig.createDefaultConfigBuilder().build();
        engine = DockerClientImpl.getInstance(
                config,
                new ApacheDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .sslConfig(config.getSSLConfig())
                        .build());
    }

    /** What a container's cgroup is charged without the page cache, which the kernel takes back when it wants to. */
    public double ofContainer(String id) {
        try (AsyncResultCallback<Statistics> answer =
                engine.statsCmd(id).withNoStream(true).exec(new AsyncResultCallback<>())) {
            MemoryStatsConfig memory = answer.awaitResult().getMemoryStats();
            Long usage = memory == null ? null : memory.getUsage();
            StatsConfig parts = memory == null ? null : memory.getStats();
            if (usage == null || parts == null) {
                throw new BenchException("The engine does not tell the memory of the container " + id + ".");
            }
            // Version 1 of cgroups tells apart a group and all below it; version 2 knows the latter only.
            long cache = first(parts.getTotalInactiveFile(), parts.getInactiveFile())
                    + first(parts.getTotalActiveFile(), parts.getActiveFile());
            return (usage - cache) / MEGABYTE;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a process has resident, pages that it shares included. */
    public static double resident(long pid) {
        return field(pid, "status", "VmRSS:")
                .orElseThrow(() -> new BenchException("/proc/%d/status has no VmRSS: is it running?".formatted(pid)));
    }

    /** The same with shared pages divided among those who share them; empty where that may not be read. */
    public static OptionalDouble proportional(long pid) {
        return field(pid, "smaps_rollup", "Pss:");
    }

    @Override
    public void close() {
        try {
            engine.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long first(@Nullable Long better, @Nullable Long other) {
        return better != null ? better : other != null ? other : 0;
    }

    private static OptionalDouble field(long pid, String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTES / MEGABYTE)
                    .findFirst();
        } catch (IOException unreadable) {
            return OptionalDouble.empty();
        }
    }
}
