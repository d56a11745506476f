package dev.grader.report;

import dev.grader.submission.Mode;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shape of a report in the API: its components are the keys, in this order. */
record ReportJson(
        String id,
        String challenge,
        String challengeTitle,
        String mode,
        String status,
        String verdict,
        @Nullable BigDecimal score,
        BigDecimal maxScore,
        @Nullable String message,
        Instant createdAt,
        @Nullable Instant finishedAt,
        List<TestJson> tests,
        @Nullable List<InputJson> inputs,
        @Nullable String explanation,
        @Nullable RubricJson rubric,
        String stdout,
        String stderr,
        EnvironmentJson environment,
        @Nullable Integer attempts) {

    record EnvironmentJson(String python, String challengeDigest, String imageDigest, Map<String, Long> limits) {}

    static ReportJson of(Report report) {
        Environment environment = report.environment();
        return new ReportJson(
                report.submissionId(),
                report.challenge().slug(),
                report.challenge().title(),
                report.mode().wireName(),
                "finished",
                report.verdict().wireName(),
                report.score(),
                report.maxScore(),
                report.message(),
                report.createdAt(),
                report.finishedAt(),
                report.tests().stream().map(TestJson::of).toList(),
                report.inputs().isEmpty()
                        ? null
                        : report.inputs().stream().map(InputJson::of).toList(),
                report.explanation(),
                RubricJson.of(report.rubric()),
                report.stdout(),
                report.stderr(),
                new EnvironmentJson(
                        environment.python(),
                        environment.challengeDigest(),
                        environment.imageDigest(),
                        environment.limits().toWire()),
                report.attempts());
    }

    Report toReport() {
        return new Report(
                id,
                new ChallengeRef(challenge, challengeTitle, environment.challengeDigest()),
                known("mode", mode, Mode::fromWire),
                known("verdict", verdict, Verdict::fromWire),
                score,
                maxScore,
                tests.stream().map(TestJson::toTest).toList(),
                inputs == null
                        ? List.of()
                        : inputs.stream().map(InputJson::toInput).toList(),
                message,
                explanation,
                rubric == null ? null : rubric.toRubric(),
                new Environment(
                        environment.python(),
                        environment.challengeDigest(),
                        environment.imageDigest(),
                        Limits.DEFAULT.overriddenBy(environment.limits())),
                attempts,
                createdAt,
                finishedAt);
    }

    /** What a name of the wire stands for. */
    static <T> T known(String key, String name, Function<String, Optional<T>> find) {
        return find.apply(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + key + " named " + name + "."));
    }
}
