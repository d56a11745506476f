package dev.grader.openapi;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /openapi.json} and {@code /openapi.yaml}: open to all, since a client needs them before it has a key. */
@RestController
class DocumentController {
    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    /** RFC 9512. */
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final OpenApiDocument document;

    DocumentController(OpenApiDocument document) {
        this.document = document;
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json() {
        return answer(document.json(), MediaType.APPLICATION_JSON);
    }

    @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
    ResponseEntity<byte[]> yaml() {
        return answer(document.yaml(), YAML);
    }

    /** The framework answers 304 where the tag is the one that the client has. */
    private static ResponseEntity<byte[]> answer(Content content, MediaType type) {
        return ResponseEntity.ok()
                .eTag(content.digest())
                .cacheControl(A_WHILE)
                .contentType(type)
                .body(content.bytes());
    }
}
