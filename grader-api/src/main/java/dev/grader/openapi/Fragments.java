package dev.grader.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Puts the files of the document together: what stands at one place in two of them may only be objects, which are joined. */
final class Fragments {
    private static final String HEAD = "classpath:openapi/openapi.yaml";
    private static final String OTHERS = "classpath:openapi/*/*.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private Fragments() {}

    static ObjectNode join() {
        var resources = new PathMatchingResourcePatternResolver();
        try {
            ObjectNode document = read(resources.getResource(HEAD));
            Resource[] others = resources.getResources(OTHERS);
            Arrays.sort(others, Comparator.comparing(Fragments::place));
            for (Resource file : others) {
                add(document, read(file), place(file));
            }
            return document;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void add(ObjectNode document, ObjectNode part, String place) {
        part.forEachEntry((name, value) -> {
            String there = place + "/" + name;
            JsonNode before = document.get(name);
            if (before == null) {
                document.set(name, value);
            } else if (before instanceof ObjectNode object && value instanceof ObjectNode more) {
                add(object, more, there);
            } else {
                throw new IllegalStateException(
                        "Two files of the document say what %s is: leave one out.".formatted(there));
            }
        });
    }

    private static ObjectNode read(Resource file) throws IOException {
        try (InputStream text = file.getInputStream()) {
            return (ObjectNode) YAML.readTree(text);
        }
    }

    private static String place(Resource file) {
        try {
            String url = file.getURL().toString();
            return url.substring(url.lastIndexOf("openapi/"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
