package dev.grader.browser;

import dev.grader.service.Commands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that some tests need. On a build server they must be there; elsewhere a test without them is passed over. */
public final class Needed {
    private Needed() {}

    /** The program of that name, which Debian has in this package. */
    public static Path program(String name, String debian) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> missing(name, debian));
    }

    /** A module of the Python on the path. */
    public static void module(String name, String debian) {
        try {
            Commands.run(program("python3", "python3").toString(), "-c", "import " + name);
        } catch (IllegalStateException absent) {
            missing("the Python module " + name, debian);
        }
    }

    private static Path missing(String what, String debian) {
        String sentence =
                "This test needs %s, which is not here: apt-get install --no-install-recommends %s, or ./grader test."
                        .formatted(what, debian);
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(sentence);
        }
        return Assumptions.abort(sentence);
    }
}
