package dev.grader.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.access.Caller;
import dev.grader.access.Role;
import dev.grader.assessments.Assessment;
import dev.grader.assessments.AssessmentWish;
import dev.grader.assessments.Assessments;
import dev.grader.assessments.InvitationWish;
import dev.grader.assessments.Invitations;
import dev.grader.assessments.Linked;
import dev.grader.assessments.Sittings;
import dev.grader.assessments.Task;
import dev.grader.idempotency.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;

/** Invites candidates to the challenges of the tests. */
abstract class CandidateTest extends ServiceTest {
    static final String NAME = "Ada <b>Lovelace</b>";

    @Autowired
    Assessments assessments;

    @Autowired
    Invitations invitations;

    @Autowired
    Sittings sittings;

    Caller staff() {
        String key = database.sql("select id from api_keys where tenant = :tenant")
                .param("tenant", tenant)
                .query(String.class)
                .list()
                .getFirst();
        return new Caller(tenant, key, Role.INTEGRATOR, Role.INTEGRATOR.scopes(), false, null);
    }

    /** To these challenges, two attempts each, an hour in all, with results told. */
    Linked invite(String... slugs) {
        return invite(true, slugs);
    }

    Linked invite(boolean showResults, String... slugs) {
        List<Task> tasks = Stream.of(slugs).map(slug -> new Task(slug, null)).toList();
        var wish = new AssessmentWish("Senior Python", "Good luck to you.", tasks, 2, 60, showResults);
        Assessment assessment = assessments.get(assessments.create(staff(), wish, Claim.NONE), staff());
        var whom = new InvitationWish(
                "cand-" + UUID.randomUUID(),
                NAME,
                "ada@example.com",
                Instant.now().plus(Duration.ofDays(2)));
        return invitations.invite(staff(), assessment, whom, Claim.NONE);
    }

    /** Lets the time of a sitting end that long from now. */
    void endIn(Linked linked, Duration rest) {
        database.sql("update sittings set deadline_at = :deadline where invitation = :id")
                .param("deadline", Instant.now().plus(rest).toEpochMilli())
                .param("id", linked.invitation().id())
                .update();
    }

    /** One program of somebody's own, which nothing else here has. */
    static String program(String comment) {
        return "# %s %s\ndef add(left, right):\n    return left + right\n".formatted(comment, UUID.randomUUID());
    }

    /** Opens the link in a browser of its own, and begins. */
    Guest sit(Linked linked) {
        var guest = new Guest(client);
        sit(guest, linked);
        return guest;
    }

    static void sit(Guest guest, Linked linked) {
        guest.get(linked.path());
        Answer begun = guest.post(linked.path() + "/begin", Map.of());
        assertThat(path(begun.header("location").orElseThrow()))
                .isEqualTo("/take/" + linked.invitation().id());
        guest.sitAt(linked.invitation().id());
    }

    static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
