package dev.grader.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.SteppedClock;
import dev.grader.access.Caller;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.audit.Audit;
import dev.grader.errors.ProblemException;
import dev.grader.idempotency.Claim;
import dev.grader.submissions.Submissions;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class SharesTest extends ServiceTest {
    @Autowired
    Shares shares;

    @Autowired
    Submissions submissions;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Audit audit;

    @Test
    void tellTheirAddressOnceAndKeepNothingThatOpensThem() {
        String id = finished("Ada");

        Answer made = client.post("/v1/shares", "{\"submissions\":[\"%s\"],\"candidate_names\":true}".formatted(id));

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.header("Cache-Control")).hasValue("no-store");
        assertThat(made.at("/url")).matches("/s/[A-Za-z0-9_-]{43}");
        assertThat(made.at("/candidate_names")).isEqualTo("true");
        assertThat(made.at("/comments")).isEqualTo("false");
        assertThat(Duration.between(Instant.parse(made.at("/created_at")), Instant.parse(made.at("/expires_at"))))
                .isBetween(
                        Duration.ofDays(14).minusSeconds(5), Duration.ofDays(14).plusSeconds(5));
        String token = made.at("/url").substring(3);
        assertThat(client.get("/v1/shares").text()).contains(made.at("/id")).doesNotContain(token, "url");
        assertThat(database.sql("select hash from shares where id = :id")
                        .param("id", made.at("/id"))
                        .query(String.class)
                        .single())
                .doesNotContain(token)
                .hasSize(64);
        assertThat(client.get("/v1/audit-log").text()).contains("share.created");
    }

    @Test
    void openTheSubmissionsThatTheyNameAsStaffReadThem() {
        String first = finished("Ada");
        String second = finished("Alan");

        SharedReports reports = open(make(first, second)).orElseThrow();

        assertThat(reports.share().submissions()).containsExactly(first, second);
        assertThat(reports.reader().role()).isEqualTo(Role.INTERVIEWER);
        assertThat(reports.reader().scopes()).containsExactly(Scope.READ);
        assertThat(submissions.view(first, reports.reader()).candidate()).isEqualTo("Ada");
    }

    @Test
    void openNothingOnceTheyAreRevoked() {
        Answer made = make(finished("Ada"));

        Answer revoked = client.send("DELETE", "/v1/shares/" + made.at("/id"), BodyPublishers.noBody(), new String[0]);

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(open(made)).isEmpty();
        assertThat(client.get("/v1/shares").at("/items/0/revoked_at")).isNotEmpty();
        assertThat(client.get("/v1/audit-log").text()).contains("share.revoked");
    }

    @Test
    void openNothingOnceTheirTimeIsOver() {
        var clock = new SteppedClock(Instant.parse("2027-01-01T00:00:00Z"));
        var stepped = new Shares(submissions, database, clock, transactions, audit);
        String address = stepped.make(caller(), wish(finished("Ada"), Optional.empty()), Claim.NONE)
                .url();
        String token = token(address);

        clock.step(Shares.USUAL.minusMillis(1));
        assertThat(stepped.open(token)).isPresent();
        clock.step(Duration.ofMillis(1));
        assertThat(stepped.open(token)).isEmpty();
        ShareWish late = wish(finished("Ada"), Optional.of(clock.instant()));
        assertThatThrownBy(() -> stepped.make(caller(), late, Claim.NONE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is past");
    }

    @Test
    void openNothingToWhoGuesses() {
        make(finished("Ada"));

        for (String guess : List.of("", "x", "A".repeat(43), "%".repeat(43), "' or 1=1 --")) {
            assertThat(shares.open(guess)).as(guess).isEmpty();
        }
    }

    @Test
    void showWhatIsLeftWhenACandidateIsErased() {
        String ada = finished("Ada");
        Answer both = make(ada, finished("Alan"));
        Answer one = make(ada);

        client.send("DELETE", "/v1/candidates/Ada", BodyPublishers.noBody(), new String[0]);

        assertThat(open(both).orElseThrow().share().submissions()).hasSize(1);
        assertThat(open(one)).isEmpty();
        assertThat(client.get("/v1/shares").json().get("items").size()).isOne();
    }

    @Test
    void getAnotherAddressWhereTheFirstAnswerWasLost() {
        var made = new AtomicReference<@Nullable String>();
        Claim claim = new Claim() {
            @Override
            public Optional<String> made() {
                return Optional.ofNullable(made.get());
            }

            @Override
            public void make(String resource, @Nullable String submission) {
                made.set(resource);
            }
        };
        ShareWish wish = wish(finished("Ada"), Optional.empty());

        Share first = shares.make(caller(), wish, claim);
        Share second = shares.make(caller(), wish, claim);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(shares.open(token(first.url()))).isEmpty();
        assertThat(shares.open(token(second.url()))).isPresent();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("{}", 400, "#/submissions", "submissions is missing"),
                arguments("{\"submissions\":[]}", 400, "#/submissions", "array of 1 to 4"),
                arguments("{\"submissions\":[\"a\",\"b\",\"c\",\"d\",\"e\"]}", 400, "#/submissions", "array of 1 to 4"),
                arguments("{\"submissions\":[\"a\",\"a\"]}", 400, "#/submissions", "names one twice"),
                arguments("{\"submissions\":[\"sub_none\"]}", 422, "#/submissions", "names one that there is not"),
                arguments("{\"submissions\":[\"a\"],\"comments\":1}", 400, "#/comments", "neither true nor false"),
                arguments("{\"submissions\":[\"a\"],\"expires_at\":\"soon\"}", 400, "#/expires_at", "RFC 3339"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void sayWhatIsWrongWithThem(String body, int status, String pointer, String detail) {
        Answer answer = client.post("/v1/shares", body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/detail")).contains(detail);
    }

    private String finished(String candidate) {
        return client.submit(
                        "add-two",
                        "s = '%s'".formatted(UUID.randomUUID()),
                        Map.of("candidate", candidate),
                        "Prefer",
                        "wait=20")
                .at("/id");
    }

    private Answer make(String... ids) {
        return client.post("/v1/shares", "{\"submissions\":[\"%s\"]}".formatted(String.join("\",\"", ids)));
    }

    private Optional<SharedReports> open(Answer made) {
        return shares.open(made.at("/url").substring(3));
    }

    private static String token(@Nullable String address) {
        return String.valueOf(address).substring(3);
    }

    private Caller caller() {
        String key = client.get("/v1/keys/current").at("/id").substring(4);
        return new Caller(tenant, key, Role.INTEGRATOR, Role.INTEGRATOR.scopes(), false, null);
    }

    private static ShareWish wish(String submission, Optional<Instant> expiresAt) {
        return new ShareWish(List.of(submission), false, false, expiresAt);
    }
}
