package dev.grader.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.browser.Needed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what the README tells newcomers to run does what it says. */
class QuickStartIT {
    private static ServiceProcess service;

    @TempDir
    Path folder;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = ServiceProcess.start(data.resolve("service"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void runsFromAShell() throws IOException {
        Needed.program("curl", "curl");
        Needed.program("jq", "jq");

        isTold(run("bash", file("start.sh", "set -euo pipefail; cd " + folder + "\n" + snippet("curl"))));
    }

    @Test
    void runsInPython() throws IOException {
        Needed.module("requests", "python3-requests");

        isTold(run("python3", file("start.py", snippet("python"))));
    }

    /** With the libraries that this test has itself. */
    @Test
    void runsInJava() throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();

        isTold(run(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "--source",
                "21",
                file("Submit.java", snippet("java"))));
    }

    private static void isTold(List<String> printed) {
        assertThat(printed)
                .anyMatch(line -> line.matches("wrong_answer \\d+/30"))
                .anyMatch(line -> line.startsWith("test_calling_pulls_nothing: Which line of your code runs"));
    }

    private static List<String> run(String... command) {
        return Commands.run(
                Map.of(
                        "GRADER",
                        "http://localhost:" + service.port(),
                        "GRADER_KEY",
                        Objects.requireNonNull(service.client().key())),
                command);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** The block of the README that is marked so. */
    private static String snippet(String name) throws IOException {
        String readme = Files.readString(ServiceProcess.house().resolve("README.md"));
        Matcher block = Pattern.compile("<!-- quick start: " + name + " -->\n```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).as("a snippet for " + name).isTrue();
        return block.group(1);
    }
}
