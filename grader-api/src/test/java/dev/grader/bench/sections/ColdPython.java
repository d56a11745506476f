package dev.grader.bench.sections;

import dev.grader.bench.subject.BenchException;
import dev.grader.bench.subject.Cleanup;
import dev.grader.bench.subject.Docker;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** A container in which a bare interpreter is started on demand, from a program that waits: no time of the engine's is in it. */
final class ColdPython implements AutoCloseable {
    private static final String DRIVER = """
            import os, sys, time
            for line in sys.stdin:
                start = time.perf_counter_ns()
                pid = os.posix_spawn(sys.executable, ["python3", "-I", "-c", "pass"], {})
                status = os.waitpid(pid, 0)[1]
                print(time.perf_counter_ns() - start if status == 0 else "failed", flush=True)
            """;

    private final String name;
    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private ColdPython(String name, Process process) {
        this.name = name;
        this.process = process;
        in = process.outputWriter();
        out = process.inputReader();
    }

    static ColdPython start(String image, Cleanup cleanup) {
        String name = "grader-bench-" + UUID.randomUUID();
        List<String> command = List.of(
                "docker",
                "run",
                "--rm",
                "-i",
                "--network",
                "none",
                "--name",
                name,
                "--entrypoint",
                "python3",
                image,
                "-I",
                "-c",
                DRIVER);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            ColdPython python = new ColdPython(name, process);
            cleanup.add(python::close);
            python.millis();
            return python;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts one and waits for its end. Returns how long that took. */
    double millis() {
        String line = "";
        try {
            in.write("\n");
            in.flush();
            line = String.valueOf(out.readLine());
            return Long.parseLong(line) / 1e6;
        } catch (IOException | NumberFormatException failed) {
            throw new BenchException("No bare python3 runs in a container: it said '%s'.".formatted(line), failed);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            Docker.remove(name);
            process.destroy();
        }
    }
}
