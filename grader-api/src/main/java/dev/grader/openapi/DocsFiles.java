package dev.grader.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;

/**
 * The page of {@code /docs} and the files it needs: a few of Swagger UI's, as they lie in its jar, and ours. Read once, at the start.
 * Thread-safe.
 */
public final class DocsFiles {
    private static final String OURS = "classpath:docs/";
    private static final String THEIRS = "classpath:META-INF/resources/webjars/swagger-ui/*/";
    private static final List<String> FROM_SWAGGER_UI =
            List.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png");
    private static final List<String> OUR_OWN = List.of("docs.css", "initializer.js");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;
    private final byte[] page;

    private DocsFiles() throws IOException {
        for (String name : FROM_SWAGGER_UI) {
            files.put(name, read(THEIRS + name));
        }
        for (String name : OUR_OWN) {
            files.put(name, read(OURS + name));
        }
        version = Content.digest(files.values().toArray(byte[][]::new));
        page = new String(read(OURS + "index.html"), StandardCharsets.UTF_8)
                .replace("{version}", version)
                .getBytes(StandardCharsets.UTF_8);
    }

    public static DocsFiles load() {
        try {
            return new DocsFiles();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** HTML, which names the files by their version. */
    byte[] page() {
        return page.clone();
    }

    /** The file of that name, if the version is the one there is: what is kept for a year must never change. */
    Optional<byte[]> find(String asked, String name) {
        return version.equals(asked) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    static MediaType type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> new MediaType("text", "css", StandardCharsets.UTF_8);
            case "js" -> new MediaType("text", "javascript", StandardCharsets.UTF_8);
            default -> MediaType.IMAGE_PNG;
        };
    }

    private static byte[] read(String pattern) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
        if (found.length != 1) {
            throw new IllegalStateException("There are %d files %s on the class path, and there should be one."
                    .formatted(found.length, pattern));
        }
        try (InputStream bytes = found[0].getInputStream()) {
            return bytes.readAllBytes();
        }
    }
}
