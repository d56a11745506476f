package dev.grader.web.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.access.Actors;
import dev.grader.access.Role;
import dev.grader.web.StaffInTests;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(StaffInTests.class)
class BankPagesTest extends ServiceTest {
    @Autowired
    private List<Actors> actors = List.of();

    private String staff = "";

    @BeforeEach
    void beStaff() {
        staff = StaffInTests.of(actors.getFirst(), tenant, Role.INTERVIEWER);
    }

    @Test
    void findsChallengesByWordsKindAndTopic() {
        assertThat(open("/app/challenges").text()).contains("Add two numbers", "Multiply two numbers");
        assertThat(open("/app/challenges?text=two+MULTIPLY").text())
                .contains("Multiply two numbers", "1 challenge fits.")
                .doesNotContain("Add two numbers");
        assertThat(open("/app/challenges?kind=written").text()).doesNotContain("Add two numbers");
        assertThat(open("/app/challenges?kind=code&topic=arithmetic&level=junior")
                        .text())
                .contains("Add two numbers");
        assertThat(open("/app/challenges?text=%22%3E%3Cscript%3E").text())
                .contains("No challenge fits", "&quot;&gt;&lt;script&gt;")
                .doesNotContain("\"><script>");
    }

    @Test
    void showsWhatAChallengeAsksAndThatItIsNotProven() {
        Answer page = open("/app/challenges/add-two");

        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "<h1>Add two numbers</h1>", "Sample tests", "./grader verify add-two", "Nobody has submitted");
        assertThat(open("/app/challenges/none").status()).isEqualTo(404);
    }

    @Test
    void showsTheRubricOfAWrittenQuestion() {
        assertThat(open("/app/challenges/explain-a-sum").text()).contains("Rubric", "points");
    }

    @Test
    void showsTheLastProof() throws IOException {
        String digest = client.get("/v1/challenges/multiply-two").at("/digest");
        Files.createDirectories(data().resolve("proofs"));
        Files.writeString(data().resolve("proofs").resolve(digest + ".json"), """
                {"digest": "%s", "slug": "multiply-two", "proven": false, "proven_at": "2026-11-28T12:00:00Z", "version": "1.0",
                 "ms": 5, "samples": 1, "hidden": 2,
                 "mutants": {"made": 12, "judged": 10, "killed": 9, "equivalent": 1, "score": 0.9,
                   "survivors": [{"file": "submissions/accepted/plain.py", "line": 2, "operator": "constant", "diff": "-a <b>\\n+c"}]},
                 "findings": [{"file": "tests", "line": 0, "weight": "problem", "text": "There are too few."}]}
                """.formatted(digest));

        assertThat(open("/app/challenges/multiply-two").text())
                .contains(
                        "Not proven", "90 %", "submissions/accepted/plain.py:2", "-a &lt;b&gt;", "There are too few.");
        assertThat(open("/app/challenges?text=multiply").text()).contains("Not proven");
    }

    @Test
    void isNotForCandidates() {
        staff = StaffInTests.of(actors.getFirst(), tenant, Role.CANDIDATE);

        assertThat(open("/app/challenges").status()).isEqualTo(403);
        assertThat(open("/app/challenges/add-two").status()).isEqualTo(403);
    }

    private Answer open(String path) {
        return client.with(null).get(path, "Cookie", "as=" + staff, "Accept", "text/html");
    }
}
