package dev.grader.openapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.challenge.Catalog;
import dev.grader.challenges.ChallengeBank;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import tools.jackson.databind.JsonNode;

/** That every example of the document is true: requests are sent, refusals provoked, and what comes back is held against the schemas. */
@TestPropertySource(properties = {"grader.rate.per-key=15", "grader.webhooks.allow=127.0.0.1"})
class ExamplesTest extends ServiceTest {
    private static final Spec SPEC = Spec.load();
    private static final Path CHALLENGES = DocumentedChallenges.folder();

    /** What takes half a minute, or a hundred open connections, is shown nearer to where it is made. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of(
            "RequestTimeout request-timeout",
            "followSubmission 429 too-many-streams",
            "#/components/examples/IdempotencyKeyInUse");

    @TestBean
    @Nullable
    ChallengeBank challengeBank;

    @Autowired
    Scheduler scheduler;

    @Autowired
    DataSource pool;

    static ChallengeBank challengeBank() {
        return new ChallengeBank(List.of(CHALLENGES));
    }

    static Stream<Scene> scenes() {
        return Stream.of(
                        SubmissionScenes.ALL,
                        JudgingScenes.ALL,
                        ReviewingScenes.ALL,
                        SharingScenes.ALL,
                        ReadingScenes.ALL,
                        KeyScenes.ALL,
                        AgainScenes.ALL,
                        WebhookScenes.ALL,
                        AssessmentScenes.ALL,
                        RefusalScenes.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void isTrue(Scene scene) {
        Catalog.load(List.of(CHALLENGES)).find("argument-passing").ifPresent(SCRIPT::ask);
        Answer answer = scene.play().apply(new Stage(SPEC, tenant, client, keys, database, pool, scheduler));

        Operation operation = SPEC.operation(scene.operation());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(scene.status());
        Documented.holds(operation, answer);
        if (answer.status() == 200 && operation.answers(304)) {
            again(operation, answer);
        }
        if (scene.status() >= 400) {
            JsonNode example = requireNonNull(operation.problems(scene.status()).get(String.valueOf(scene.example())));
            assertThat(Documented.withoutNames(answer.json())).isEqualTo(Documented.withoutNames(example));
        }
    }

    /** Who has it already is told so, unless it has become another. */
    private void again(Operation operation, Answer answer) {
        String tag = answer.header("ETag").orElse("");
        if (tag.isEmpty()) {
            // A list as a CSV.
            return;
        }
        String[] headers = Stream.of("Accept", "Authorization")
                .flatMap(name -> answer.response().request().headers().firstValue(name).stream()
                        .flatMap(value -> Stream.of(name, value)))
                .toArray(String[]::new);
        String target = answer.response().uri().toString();
        Answer second = client.with(null).send("GET", target, BodyPublishers.noBody(), headers, "If-None-Match", tag);
        assertThat(second.status() == 304 || !second.header("ETag").orElse("").equals(tag))
                .as(second.toString())
                .isTrue();
        Documented.holds(operation, second);
    }

    @Test
    void everyRequestExampleIsSent() {
        Set<String> sent = scenes().filter(scene -> scene.status() < 400 && scene.example() != null)
                .map(scene -> scene.operation() + " " + scene.example())
                .collect(Collectors.toSet());

        assertThat(sent)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(SPEC.operations().stream()
                        .flatMap(operation -> operation.requestExamples().keySet().stream()
                                .map(example -> operation.id() + " " + example))
                        .toList());
    }

    /** But for a health that is not well, which fits the schema of one that is. */
    @Test
    void everySuccessIsSeen() {
        Set<String> seen =
                scenes().map(scene -> scene.operation() + " " + scene.status()).collect(Collectors.toSet());

        assertThat(SPEC.operations().stream()
                        .flatMap(operation -> operation.statuses().stream()
                                .filter(status -> status < 400)
                                // Asked for of every 200 that has a tag.
                                .map(status -> operation.id() + " " + (status == 304 ? 200 : status))))
                .isNotEmpty()
                .allMatch(seen::contains);
    }

    @Test
    void everyRefusalIsProvoked() {
        Set<String> provoked = scenes().filter(scene -> scene.status() >= 400)
                .map(scene ->
                        SPEC.operation(scene.operation()).problemKey(scene.status(), String.valueOf(scene.example())))
                .collect(Collectors.toSet());

        assertThat(SPEC.operations().stream()
                        .flatMap(operation -> operation.statuses().stream()
                                .filter(status -> status >= 400)
                                .flatMap(status -> operation.problems(status).keySet().stream()
                                        .map(example -> operation.problemKey(status, example)))))
                .isNotEmpty()
                .allMatch(claim -> provoked.contains(claim) || SHOWN_ELSEWHERE.contains(claim));
    }
}
