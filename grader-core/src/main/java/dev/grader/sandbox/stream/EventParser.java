package dev.grader.sandbox.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.sandbox.CandidateError;
import dev.grader.sandbox.ExaminerEvent;
import dev.grader.sandbox.ExaminerEvent.CellDown;
import dev.grader.sandbox.ExaminerEvent.CellUp;
import dev.grader.sandbox.ExaminerEvent.ChallengeFailed;
import dev.grader.sandbox.ExaminerEvent.JobEnded;
import dev.grader.sandbox.ExaminerEvent.JobFailed;
import dev.grader.sandbox.ExaminerEvent.Pong;
import dev.grader.sandbox.ExaminerEvent.Ready;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.ExaminerEvent.TestStarted;
import dev.grader.sandbox.TestOutcome;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the body of a frame into an event, or refuses it. The one place where what an examiner says is parsed. Stateless. */
final class EventParser {
    private static final int NUMBER_CHARS = 32;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Frames.DEPTH)
                            .maxNumberLength(NUMBER_CHARS)
                            .maxNameLength(Fields.NAME_CHARS)
                            .maxStringLength(Frames.FROM_EXAMINER_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EventParser() {}

    static ExaminerEvent parse(byte[] body) throws ProtocolFault {
        Fields event = Fields.of(read(body), "frame");
        String type = event.name("type");
        return switch (type) {
            case "ready" ->
                new Ready(
                        (int) event.number("protocol", 0, Integer.MAX_VALUE),
                        event.name("python"),
                        event.name("pytest"));
            case "challenge_ready" -> CollectionParser.challengeReady(event);
            case "challenge_failed" ->
                new ChallengeFailed(event.name("digest"), event.text("problem", Fields.OUTPUT_CHARS));
            case "cell_up" -> new CellUp(event.name("cell"), event.name("python"), (int) event.number("cgroup", 1, 2));
            case "cell_down" -> new CellDown(event.name("cell"), event.text("reason", Fields.TEXT_CHARS));
            case "test_started" -> new TestStarted(event.name("job"), event.name("test"));
            case "test_ended" -> testEnded(event);
            case "job_ended" ->
                new JobEnded(
                        event.name("job"),
                        event.textOrNull("compile_error", Fields.TEXT_CHARS),
                        event.flag("cell_fit"),
                        event.textOrNull("anomaly", Fields.TEXT_CHARS));
            case "job_failed" ->
                new JobFailed(event.name("job"), event.text("reason", Fields.TEXT_CHARS), event.flag("cell_fit"));
            case "pong" -> new Pong(event.count("id"));
            default -> throw event.fault("type", "names no event of the protocol");
        };
    }

    private static JsonNode read(byte[] body) throws ProtocolFault {
        try {
            // From bytes Jackson would also read UTF-16 and UTF-32, by their looks.
            return JSON.readTree(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException e) {
            throw new ProtocolFault("A frame is not UTF-8.", e);
        } catch (JacksonException e) {
            throw new ProtocolFault("A frame is not JSON within the bounds: " + e.getOriginalMessage(), e);
        }
    }

    private static TestEnded testEnded(Fields event) throws ProtocolFault {
        String message = event.textOrNull("message", Fields.TEXT_CHARS);
        return new TestEnded(
                event.name("job"),
                event.name("test"),
                outcome(event),
                message == null ? "" : message,
                error(event.objectOrNull("error")),
                FactsParser.facts(event.object("facts")),
                event.text("stdout", Fields.OUTPUT_CHARS),
                event.text("stderr", Fields.OUTPUT_CHARS));
    }

    private static @Nullable CandidateError error(@Nullable Fields error) throws ProtocolFault {
        return error == null
                ? null
                : new CandidateError(error.text("type", Fields.NAME_CHARS), error.text("text", Fields.TEXT_CHARS));
    }

    private static TestOutcome outcome(Fields event) throws ProtocolFault {
        return switch (event.name("outcome")) {
            case "passed" -> TestOutcome.PASSED;
            case "failed" -> TestOutcome.FAILED;
            case "candidate_error" -> TestOutcome.CANDIDATE_ERROR;
            case "candidate_gone" -> TestOutcome.CANDIDATE_GONE;
            case "protocol_error" -> TestOutcome.PROTOCOL_ERROR;
            case "broken" -> TestOutcome.BROKEN;
            default -> throw event.fault("outcome", "names no outcome of the protocol");
        };
    }
}
