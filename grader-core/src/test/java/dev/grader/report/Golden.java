package dev.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The golden folders: each holds a kept report and what each format makes of it for each reader. */
final class Golden {

    private Golden() {}

    static List<Path> folders() {
        try (Stream<Path> children = Files.list(root())) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Report report(Path folder) throws IOException {
        return JsonReports.read(Files.readString(folder.resolve("report.json")));
    }

    static Report report(String folder) throws IOException {
        return report(root().resolve(folder));
    }

    private static Path root() {
        try {
            URL one = Objects.requireNonNull(Golden.class.getResource("accepted/report.json"));
            return Path.of(one.toURI()).resolve("../..").normalize();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
