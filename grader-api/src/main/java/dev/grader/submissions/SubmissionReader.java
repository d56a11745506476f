package dev.grader.submissions;

import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.json.Fields;
import dev.grader.submission.Answer;
import dev.grader.submission.Inputs;
import dev.grader.submission.SourceCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Makes a {@link NewSubmission} of a request's JSON object, or says everything that is wrong with it. */
final class SubmissionReader {
    /** Bytes of UTF-8, of a source as of an answer: 128 KiB. */
    static final int MAX_SOURCE_BYTES = SourceCode.MAX_BYTES;

    private static final Set<String> NAMES = new LinkedHashSet<>(
            Arrays.asList("challenge", "source", "answer", "candidate", "mode", "inputs", "python", "metadata"));

    private SubmissionReader() {}

    /** @throws ProblemException when it is not of the form the contract gives */
    static NewSubmission read(ObjectNode object) {
        var fields = new Fields(object, NAMES);
        Optional<String> source = fields.text("source");
        Optional<Answer> answer = fields.value(AnswerReader.NAME, AnswerReader::read);
        var submission = new NewSubmission(
                fields.required("challenge", 100),
                source.orElse(null),
                answer.orElse(null),
                fields.text("candidate", 200).orElse(null),
                fields.oneOf("mode", List.of("submit", "run")),
                new Inputs(fields.textList("inputs", Inputs.MOST, Inputs.LONGEST)),
                fields.text("python", 20).orElse(null),
                fields.texts("metadata", 50, 40, 500));
        source.ifPresent(text -> refuseIfTooLarge("source", text));
        fields.finish();
        return submission;
    }

    private static void refuseIfTooLarge(String name, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_SOURCE_BYTES) {
            throw new ProblemException(
                    ProblemType.PAYLOAD_TOO_LARGE,
                    Fault.at(
                            "%s has %d bytes of UTF-8 and may have %d: shorten it."
                                    .formatted(name, bytes, MAX_SOURCE_BYTES),
                            name));
        }
    }
}
