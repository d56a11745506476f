package dev.grader.openapi;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The description of the API, as of OpenAPI 3.1, in both of its notations. Put together once, at the start. Thread-safe. */
public final class OpenApiDocument {
    private final Content json;
    private final Content yaml;

    private OpenApiDocument(ObjectNode tree) {
        this.json = new Content(JsonMapper.shared().writeValueAsBytes(tree));
        this.yaml = new Content(YAMLMapper.builder(YAMLFactory.builder()
                        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                        .disable(YAMLWriteFeature.SPLIT_LINES)
                        .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
                        .build())
                .build()
                .writeValueAsString(tree)
                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts it together.
     *
     * @throws IllegalStateException when two of its files contradict each other
     */
    public static OpenApiDocument load() {
        return new OpenApiDocument(Fragments.join());
    }

    Content json() {
        return json;
    }

    Content yaml() {
        return yaml;
    }
}
