package dev.grader.sandbox.stream;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another reading of a stream, by hand: which passes stand in it, each a whole frame of plain UTF-8. */
final class Passes {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Passes() {}

    /** The passed tests, as {@code job/test}, of all frames from the beginning to the first that is none. */
    static Set<String> in(byte[] stream) {
        Set<String> passes = new HashSet<>();
        ByteBuffer rest = ByteBuffer.wrap(stream);
        while (rest.remaining() >= 4) {
            long length = Integer.toUnsignedLong(rest.getInt());
            if (length == 0 || length > rest.remaining()) {
                break;
            }
            byte[] body = new byte[(int) length];
            rest.get(body);
            pass(body)
                    .ifPresent(event -> passes.add(event.path("job").asString("") + "/"
                            + event.path("test").asString("")));
        }
        return passes;
    }

    /** The event that this body is, if it is a pass. */
    static Optional<JsonNode> pass(byte[] body) {
        try {
            JsonNode event = JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
            boolean passed = event.path("type").asString("").equals("test_ended")
                    && event.path("outcome").asString("").equals("passed");
            return passed ? Optional.of(event) : Optional.empty();
        } catch (CharacterCodingException | JacksonException e) {
            return Optional.empty();
        }
    }
}
