package dev.grader.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the document is enough for a public generator to make a client that works. */
class GeneratedClientIT {
    private static final Path LIFE = Path.of("src/test/client/Life.java");
    private static final Path GENERATOR = Path.of("target/client-generator/generator.jar");
    private static final Path LIBRARIES = Path.of("target/client-libraries");
    /** The generator knows no webhooks and no {@code if}, and takes what they refer to for unused; a client has models of it all the same. */
    private static final String NOT_UNUSED = "\t- Unused model: (SubmissionEvent(Data)?|TestEvent|Report)";

    private static final String OPTIONS = "useSingleRequestParameter=true,openApiNullable=false,useJakartaEe=true,"
            + "invokerPackage=dev.grader.client,apiPackage=dev.grader.client.api,modelPackage=dev.grader.client.model";

    @TempDir
    Path folder;

    @Test
    void leadsASubmissionThroughItsWholeLife() throws IOException {
        try (var service = ServiceProcess.start(folder.resolve("data"))) {
            Path document = folder.resolve("openapi.json");
            Files.writeString(document, service.anybody().get("/openapi.json").text());
            assertThat(generator("validate", "-i", document.toString()))
                    .filteredOn(line -> line.startsWith("\t- "))
                    .allMatch(line -> line.matches(NOT_UNUSED));
            Path client = folder.resolve("client");
            generator(
                    "generate",
                    "-g",
                    "java",
                    "--library",
                    "native",
                    "-i",
                    document.toString(),
                    "-o",
                    client.toString(),
                    "--additional-properties",
                    OPTIONS,
                    "--global-property",
                    "apiTests=false,modelTests=false");

            Path classes = Files.createDirectory(folder.resolve("classes"));
            compile(client.resolve("src/main/java"), classes);

            List<String> seen = Commands.run(
                    java(),
                    "-cp",
                    classes + ":" + LIBRARIES.resolve("*"),
                    "Life",
                    "http://localhost:" + service.port(),
                    Objects.requireNonNull(service.client().key()));
            assertThat(seen).hasSize(9).allMatch(line -> line.startsWith("seen: "));
        }
    }

    private static List<String> generator(String... arguments) {
        return Commands.run(Stream.concat(Stream.of(java(), "-jar", GENERATOR.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    private static void compile(Path sources, Path classes) throws IOException {
        var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", libraries()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        arguments.add(LIFE.toString());
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).as("the compiler's status").isZero();
    }

    private static String libraries() throws IOException {
        try (Stream<Path> jars = Files.list(LIBRARIES)) {
            return jars.map(Path::toString).collect(Collectors.joining(":"));
        }
    }
}
