package dev.grader.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who holds a message, and for how long there is one. */
class LeasesTest extends SteppedDeliveries {
    @Test
    void ofTwoThatTakeOneHasEach() {
        for (int number = 0; number < 10; number++) {
            addMessage("msg_" + number, WEBHOOK);
        }
        var other = new Deliveries(client, transactions, vault, clock);

        List<Parcel> mine = deliveries.take(WEBHOOK, 6);
        List<Parcel> theirs = other.take(WEBHOOK, 6);

        assertThat(mine).hasSize(6);
        assertThat(theirs).hasSize(4).doesNotContainAnyElementsOf(mine);
        assertThat(other.due()).isEmpty();
    }

    @Test
    void isSentByAnotherWhenWhoeverHeldItDied() {
        addMessage("msg_1", WEBHOOK);
        Parcel lost = deliveries.take(WEBHOOK, 1).getFirst();
        assertThat(deliveries.due()).isEmpty();

        clock.step(Deliveries.LEASE.plusMillis(1));
        answer = BROKEN;
        assertThat(round()).isOne();
        assertThat(state("msg_1")).isEqualTo("pending");

        // Back from the dead, with an answer that is nobody's any more.
        answer = OK;
        courier.deliver(lost, stopping::get);
        assertThat(state("msg_1")).isEqualTo("pending");
        assertThat(errors("msg_1")).hasSize(1);
    }

    @Test
    void countsNothingAgainstAServerThatIsCutOffByTheStop() {
        answer = new Outcome.Unanswered("The connection broke.");
        addMessage("msg_1", WEBHOOK);
        stopping.set(true);
        round();

        assertThat(errors("msg_1")).isEmpty();
        assertThat(deliveries.due())
                .as("at once, without waiting for the lease")
                .hasSize(1);
    }

    @Test
    void sendsNothingToWhatIsDisabledOrDeleted() {
        addMessage("msg_1", WEBHOOK);
        Parcel parcel = deliveries.take(WEBHOOK, 1).getFirst();
        client.sql("update webhooks set enabled = false").update();

        courier.deliver(parcel, stopping::get);

        assertThat(sent).isEmpty();
        client.sql("delete from webhooks").update();
        clock.step(Duration.ofMinutes(5));
        assertThat(deliveries.due()).isEmpty();
    }

    @Test
    void deletesWhatWasKeptLongEnoughAndNothingThatIsStillToBeSent() {
        addMessage("msg_done", WEBHOOK);
        round();
        addLater("msg_waiting", WEBHOOK, Duration.ofDays(40));
        addMessage("msg_orphaned", "wh_deleted");
        clock.step(Duration.ofDays(30).plusMillis(1));
        addMessage("msg_young", WEBHOOK);

        assertThat(deliveries.forget(clock.instant().minus(Duration.ofDays(30))))
                .isFalse();

        assertThat(client.sql("select id from webhook_messages order by id")
                        .query(String.class)
                        .list())
                .containsExactly("msg_waiting", "msg_young");
        assertThat(errors("msg_done")).isEmpty();
    }

    @Test
    void tellsHowLateTheOldestIs() {
        assertThat(lag()).isZero();
        addMessage("msg_1", WEBHOOK);
        addLater("msg_2", WEBHOOK, Duration.ofDays(1));
        clock.step(Duration.ofSeconds(90));
        assertThat(lag()).isEqualTo(90);

        round();
        clock.step(Duration.ofSeconds(1));
        assertThat(lag()).isZero();

        client.sql("drop table webhook_attempts").update();
        client.sql("drop table webhook_messages").update();
        clock.step(Duration.ofSeconds(1));
        assertThat(lag()).isNaN();
    }
}
