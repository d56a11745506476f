package dev.grader.grading;

import dev.grader.sandbox.TestPackage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A program of ours in the cell's image, as a job that any cell can run: a source that is nothing but the program, and a single
 * test that calls it. What the program is to work on lies beside it, as further files of the job.
 *
 * @param name of its module in the Python package {@code grader.programs}
 */
record Program(String name) {
    /** What a snippet prints. */
    static final Program TRANSCRIPT = new Program("transcript");

    /** How long the functions of a ranking take. */
    static final Program MEASURE = new Program("measure");

    /** What a candidate's own input shows. */
    static final Program INPUTS = new Program("inputs");

    private static final String MODULE = "program";

    /** The file that tells the program what to do, in JSON. */
    static final String PLAN = "plan.json";

    /** Its own digest, which no package of a challenge has: those are hexadecimal. */
    String digest() {
        return "program-" + name;
    }

    TestPackage tests() {
        String test = "def test_runs(solution):\n    solution.main()\n";
        String base64 = Base64.getEncoder().encodeToString(test.getBytes(StandardCharsets.UTF_8));
        return new TestPackage(digest(), MODULE, Map.of("test_program.py", base64));
    }

    /** The files of a job that does as this plan says. */
    Map<String, String> files(String plan) {
        return Map.of(MODULE + ".py", "from grader.programs." + name + " import main\n", PLAN, plan);
    }
}
