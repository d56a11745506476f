package dev.grader.json;

import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a request's body as one JSON object, bounded in size and depth. Thread-safe. */
public final class JsonBody {
    /** Objects and arrays within each other; no request needs more than three. */
    public static final int MAX_DEPTH = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(BodyBytes.MOST)
                            .maxNameLength(1000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .build();

    private JsonBody() {}

    /**
     * Reads all of it.
     *
     * @throws ProblemException when there is no single JSON object of bounded size
     */
    public static ObjectNode read(InputStream body) throws IOException {
        JsonNode node = parse(BodyBytes.read(body));
        if (node.isMissingNode()) {
            throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is empty: send a JSON object.");
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new ProblemException(
                ProblemType.INVALID_REQUEST, Fault.at("The body is not a JSON object: put the fields into {…}."));
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (StreamConstraintsException tooMuch) {
            throw new ProblemException(
                    ProblemType.MALFORMED_JSON,
                    "The body is nested deeper than %d levels, or a name or number in it is too long: flatten or shorten it."
                            .formatted(MAX_DEPTH));
        } catch (JacksonException malformed) {
            var where = malformed.getLocation();
            String what = Texts.oneLine(malformed.getOriginalMessage(), 200);
            throw new ProblemException(
                    ProblemType.MALFORMED_JSON,
                    where == null
                            ? "The body is not valid JSON: %s.".formatted(what)
                            : "The body is not valid JSON at line %d, column %d: %s."
                                    .formatted(where.getLineNr(), where.getColumnNr(), what));
        }
    }
}
