package dev.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is written here: in the order the records declare, without what is null, figures written out. */
final class Json {

    /** For formats whose keys are words joined by underscores. */
    static final JsonMapper SNAKE_CASE = builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** For formats whose keys are written like Java's. */
    static final JsonMapper CAMEL_CASE = builder().build();

    private Json() {}

    static void write(JsonMapper mapper, Object document, OutputStream out) throws IOException {
        out.write(mapper.writeValueAsBytes(document));
        out.write('\n');
    }

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
