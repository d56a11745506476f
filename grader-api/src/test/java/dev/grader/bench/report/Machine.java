package dev.grader.bench.report;

/**
 * Where it was measured.
 *
 * @param cores that this process may use
 * @param processor the model, as the kernel calls it
 * @param kernel its release
 * @param jdk of the benchmark; a subject's is in its command
 * @param engine the Docker engine's version
 */
public record Machine(int cores, String processor, String kernel, String jdk, String engine) {
    @Override
    public String toString() {
        return "%d cores of %s, Linux %s, JDK %s, Docker %s".formatted(cores, processor, kernel, jdk, engine);
    }
}
