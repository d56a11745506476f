package dev.grader.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.access.Actors;
import dev.grader.access.Role;
import dev.grader.web.StaffInTests;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(StaffInTests.class)
class ComparePagesTest extends ServiceTest {
    private static final String HOSTILE = "<script>alert(1)</script>";

    @Autowired
    private List<Actors> actors = List.of();

    private String staff = "";

    @BeforeEach
    void beStaff() {
        staff = StaffInTests.of(actors.getFirst(), tenant, Role.INTERVIEWER);
    }

    @Test
    void showsWhatDiffersBetweenTwoAttempts() {
        String before = submit("a = 1\nb = 2  # " + tenant, 4, "Ada");
        String after = submit("a = 1\nb = 3  # " + tenant, 10, "Ada");

        Answer page = open("/app/submissions/%s/diff?with=%s".formatted(after, before));

        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "<del>2</del>", "<ins>3</ins>", "1 lines gone, 1 new.", "1 fixed", "0 broken", "4 of 10 points")
                .doesNotContain("of different candidates");
        assertThat(open("/app/submissions/%s/diff?with=%s".formatted(before, after))
                        .text())
                .as("the earlier one stays to the left")
                .contains("1 fixed");
    }

    @Test
    void comparesSeveralCandidates() {
        String ada = submit("ada = 1 # " + tenant, 10, "Ada");
        String bob = submit("bob = 1 # " + tenant, 4, "Bob");
        String cyd = submit("cyd = 1 # " + tenant, 2, "Cyd");

        Answer page = open("/app/compare?id=%s&id=%s&id=%s".formatted(ada, bob, cyd));

        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "3 submissions beside each other",
                        "Ada",
                        "Bob",
                        "Cyd",
                        "ada = 1",
                        "1 of 2 ended alike in all",
                        "the first");
    }

    @Test
    void tellsThePointsThatCountAndWhatWasComputedBesideThem() {
        String ada = submit("ada = 1 # " + tenant, 10, "Ada");
        String bob = submit("bob = 1 # " + tenant, 4, "Bob");
        client.send(
                "PUT",
                "/v1/submissions/" + bob + "/override",
                BodyPublishers.ofString("{\"points\":7.5,\"reason\":\"A slip of the keyboard.\"}"),
                new String[0],
                "Content-Type",
                "application/json");

        assertThat(open("/app/compare?id=%s&id=%s".formatted(ada, bob)).text())
                .contains(">7.5</span>", "set by hand; 4 were computed");
        assertThat(open("/app/submissions/%s/diff?with=%s".formatted(bob, ada)).text())
                .contains("7.5 of 10 points", "set by hand; 4 were computed");
    }

    @Test
    void comparesWrittenAnswersByTheirRubric() {
        String ada = written("By reference to the object.", "Ada");
        String bob = written("By value.", "Bob");
        client.send(
                "PUT",
                "/v1/submissions/" + ada + "/review",
                BodyPublishers.ofString("{\"ticks\":[true,false,false]}"),
                new String[0],
                "Content-Type",
                "application/json");

        Answer page = open("/app/compare?id=%s&id=%s".formatted(ada, bob));

        assertThat(page.text()).contains("Rubric", "By value.", "not reviewed", ">Yes<", ">No<");
    }

    @Test
    void saysHowManyAreCompared() {
        String one = submit("one = 1 # " + tenant, 10, "Ada");

        assertThat(open("/app/compare?id=" + one).status()).isEqualTo(400);
        assertThat(open("/app/compare?id=%1$s&id=%1$s".formatted(one)).text()).contains("choose 2 to 4 different ones");
        assertThat(open("/app/compare").status()).isEqualTo(400);
        assertThat(open("/app/compare?id=a&id=b&id=c&id=d&id=e").text()).contains("5 submissions were chosen");
        assertThat(open("/app/submissions/%1$s/diff?with=%1$s".formatted(one)).status())
                .isEqualTo(400);
        assertThat(open("/app/submissions/%s/diff".formatted(one)).status()).isEqualTo(400);
    }

    @Test
    void comparesNoDifferentChallenges() {
        String one = submit("one = 1 # " + tenant, 10, "Ada");
        String other = client.submit("multiply-two", "two = 2 # " + tenant, "Prefer", "wait=20")
                .at("/id");

        assertThat(open("/app/compare?id=%s&id=%s".formatted(one, other)).text())
                .contains("different challenges (add-two, multiply-two)");
        assertThat(open("/app/submissions/%s/diff?with=%s".formatted(one, other))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void knowsNothingOfAnotherTenant() {
        String own = submit("own = 1 # " + tenant, 10, "Ada");
        String neighbour = "tenant-" + UUID.randomUUID();
        keys.addTenant(neighbour);
        String foreign = client.with(keys.issue(neighbour, Role.INTEGRATOR))
                .submit("add-two", "foreign = 1", "Prefer", "wait=20")
                .at("/id");

        assertThat(open("/app/compare?id=%s&id=%s".formatted(own, foreign)).status())
                .isEqualTo(404);
        assertThat(open("/app/submissions/%s/diff?with=%s".formatted(own, foreign))
                        .status())
                .isEqualTo(404);
        assertThat(open("/app/submissions/%s/diff?with=%s".formatted(foreign, own))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isNotForCandidates() {
        String own = submit("own = 2 # " + tenant, 10, "Ada");
        staff = StaffInTests.of(actors.getFirst(), tenant, Role.CANDIDATE);

        assertThat(open("/app/compare?id=%s&id=sub_x".formatted(own)).status()).isEqualTo(403);
    }

    @Test
    void showsWhatWasTypedAsText() {
        String one = submit(HOSTILE + " # " + tenant, 10, HOSTILE + tenant);
        String other = submit("\"'><img src=x onerror=alert(1)> # " + tenant, 4, "\"onclick=alert(1) " + tenant);
        for (String path : List.of(
                "/app/submissions/%s/diff?with=%s".formatted(one, other),
                "/app/compare?id=%s&id=%s".formatted(one, other))) {
            assertThat(open(path).text()).doesNotContain(HOSTILE, "<img").contains("&lt;script&gt;");
        }
    }

    private Answer open(String path) {
        return client.with(null).get(path, "Cookie", "as=" + staff, "Accept", "text/html");
    }

    private String submit(String source, int points, String candidate) {
        SCRIPT.score(source, points);
        return client.submit("add-two", source, Map.of("candidate", candidate), "Prefer", "wait=20")
                .at("/id");
    }

    private String written(String answer, String candidate) {
        return client.post(
                        "/v1/submissions",
                        "{\"challenge\":\"explain-a-sum\",\"answer\":\"%s\",\"candidate\":\"%s\"}"
                                .formatted(answer, candidate),
                        "Prefer",
                        "wait=20")
                .at("/id");
    }
}
