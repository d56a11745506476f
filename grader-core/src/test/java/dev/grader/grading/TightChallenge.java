package dev.grader.grading;

import dev.grader.challenge.CodeChallenge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A challenge of two tests that compute for a while, with whatever limits of time it is given: the cause of noise that matters is a
 * limit not far above what a solution needs.
 */
final class TightChallenge {
    /** Right, and of the speed that the limits are made for. */
    static final String SOLUTION = """
            def checksum(count):
                total = 0
                for number in range(count):
                    total = (total * 31 + number) % 1_000_003
                return total
            """;

    private static final String SLUG = "checksum";

    private TightChallenge() {}

    /** Right as well, but each test takes that much time on a processor, however fast that is. */
    static String solutionThatTakes(Duration cpu) {
        return """
                import time
                began = time.process_time()  # What the process took before is not the submission's.

                def checksum(count):
                    total = 0
                    for number in range(count):
                        total = (total * 31 + number) %% 1_000_003
                    while time.process_time() - began < %d.%03d:
                        pass
                    return total
                """.formatted(cpu.toSeconds(), cpu.toMillisPart());
    }

    /** Makes its folder below that one, anew for each pair of limits, and reads it. */
    static CodeChallenge of(Path folder, Duration cpu, Duration wall) throws IOException {
        Path bank = Files.createDirectories(folder.resolve(cpu.toMillis() + "-" + wall.toMillis()));
        Path tests = Files.createDirectories(bank.resolve(SLUG).resolve("tests"));
        Files.writeString(bank.resolve(SLUG).resolve("challenge.yaml"), """
                title: A checksum
                limits: {cpu: %dms, wall: %dms}
                """.formatted(cpu.toMillis(), wall.toMillis()));
        Files.writeString(bank.resolve(SLUG).resolve("statement.md"), "Write `checksum`.\n");
        Files.writeString(bank.resolve(SLUG).resolve("starter.py"), "def checksum(count): ...\n");
        Files.writeString(tests.resolve("test_sample.py"), test("shown", 100_000));
        Files.writeString(tests.resolve("test_hidden.py"), test("secret", 150_000));
        return (CodeChallenge) Fixtures.load(bank).find(SLUG).orElseThrow();
    }

    private static String test(String name, int count) {
        return """
                def expected(count):
                    total = 0
                    for number in range(count):
                        total = (total * 31 + number) %% 1_000_003
                    return total

                EXPECTED = expected(%2$d)

                def test_%1$s(solution):
                    assert solution.checksum(%2$d) == EXPECTED
                """.formatted(name, count);
    }
}
