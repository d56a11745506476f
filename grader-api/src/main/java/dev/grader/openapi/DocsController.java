package dev.grader.openapi;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /docs}: the document as a page on which requests can be tried. Open to all; a key typed there stays in the browser's memory. */
@RestController
class DocsController {
    /** Nothing but this service's own files; pictures also where Swagger UI's style sheet holds them in itself. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final DocsFiles files;

    DocsController(DocsFiles files) {
        this.files = files;
    }

    /** Sets the policy in place of the one that every other answer has: of two a browser would keep both. */
    @GetMapping(path = "/docs", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(files.page());
    }

    @GetMapping("/docs/{version}/{file}")
    ResponseEntity<byte[]> file(@PathVariable String version, @PathVariable String file) {
        byte[] bytes = files.find(version, file)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no file of that name and version: /docs names those it needs."));
        return ResponseEntity.ok()
                .cacheControl(FOR_GOOD)
                .contentType(DocsFiles.type(file))
                .body(bytes);
    }
}
