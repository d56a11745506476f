package dev.grader.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CourierTest extends SteppedDeliveries {
    @Test
    void triesTenTimesByTheScheduleAndThenNoMore() throws Exception {
        answer = BROKEN;
        addMessage("msg_1", WEBHOOK);
        Instant start = clock.instant();
        var times = new ArrayList<Duration>();

        for (int second = 0; second < Duration.ofDays(5).toSeconds(); second += 5) {
            if (round() > 0) {
                times.add(Duration.between(start, clock.instant()));
            }
            clock.step(Duration.ofSeconds(5));
        }

        assertThat(times)
                .extracting(Duration::toSeconds)
                .containsExactly(0L, 5L, 305L, 2105L, 9305L, 27305L, 63305L, 113705L, 185705L, 272105L);
        assertThat(state("msg_1")).isEqualTo("failed");
        assertThat(outcomes("retried")).isEqualTo(9);
        assertThat(outcomes("given_up")).isEqualTo(1);
        assertThat(sent).allSatisfy(headers -> assertThat(headers).containsEntry("webhook-id", "msg_1"));
        assertThat(String.join(" ", signatures()))
                .as("signed anew, with the time of the try")
                .isEqualTo(new Webhook(secret.text())
                        .sign("msg_1", start.plusSeconds(272105).getEpochSecond(), "{}"));
        assertThat(errors("msg_1")).hasSize(10).containsOnly("It answered 500: oops");
    }

    @Test
    void isDoneOnceItIsTaken() {
        addMessage("msg_1", WEBHOOK);

        assertThat(round()).isOne();

        assertThat(state("msg_1")).isEqualTo("delivered");
        clock.step(Duration.ofDays(2));
        assertThat(round()).isZero();
        assertThat(outcomes("delivered")).isEqualTo(1);
    }

    @Test
    void leavesAServerAloneForAsLongAsItAsks() {
        answer = new Outcome.Answered(429, Duration.ofMinutes(3), "");
        addMessage("msg_1", WEBHOOK);
        round();

        clock.step(Duration.ofMinutes(3).minusMillis(1));
        assertThat(round()).isZero();
        clock.step(Duration.ofMillis(1));
        assertThat(round()).isOne();
    }

    @Test
    void disablesWhatIsGoneAndKeepsTheRestForAReplay() {
        answer = new Outcome.Answered(410, Duration.ZERO, "");
        addMessage("msg_1", WEBHOOK);
        addMessage("msg_2", "wh_other");
        addWebhook("wh_other");
        addLater("msg_3", WEBHOOK, Duration.ofMinutes(1));
        courier.deliver(deliveries.take(WEBHOOK, 1).getFirst(), stopping::get);

        assertThat(disabledBecause(WEBHOOK)).isEqualTo("gone");
        assertThat(state("msg_1")).isEqualTo("failed");
        assertThat(state("msg_3")).isEqualTo("failed");
        assertThat(state("msg_2")).as("another's").isEqualTo("pending");
        assertThat(deliveries.due()).extracting(Deliveries.Due::webhook).containsExactly("wh_other");
    }

    @Test
    void disablesWhatHasFailedForFiveDaysWithoutTakingAnything() {
        answer = BROKEN;
        addMessage("msg_1", WEBHOOK);
        round();
        clock.step(Duration.ofDays(5).minusMillis(1));
        addMessage("msg_2", WEBHOOK);
        round();
        assertThat(disabledBecause(WEBHOOK)).isEqualTo("enabled");

        clock.step(Duration.ofMinutes(1));
        round();

        assertThat(disabledBecause(WEBHOOK)).isEqualTo("failing");
    }

    @Test
    void forgetsFailuresOnceAMessageIsTaken() {
        answer = BROKEN;
        addMessage("msg_1", WEBHOOK);
        round();
        clock.step(Duration.ofDays(4));
        answer = OK;
        round();
        answer = BROKEN;
        clock.step(Duration.ofDays(4));
        addMessage("msg_2", WEBHOOK);
        round();

        assertThat(disabledBecause(WEBHOOK)).isEqualTo("enabled");
    }

    @Test
    void signsWithTheSecretBeforeUntilItsTimeIsOver() {
        client.sql("update webhooks set old_secret = :old, old_secret_until = :until")
                .param("old", vault.seal(Secret.random(), WEBHOOK))
                .param("until", clock.millis() + 1000)
                .update();
        addMessage("msg_1", WEBHOOK);
        round();
        assertThat(signatures()).hasSize(2);

        clock.step(Duration.ofSeconds(1));
        addMessage("msg_2", WEBHOOK);
        round();
        assertThat(signatures()).hasSize(1);
    }
}
