package dev.grader.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private final AtomicLong now = new AtomicLong();
    private final Guesses guesses = new Guesses(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void stopsWhoGuessesAtOneAccount() {
        guess(Guesses.HERE, "ada@example.org", "192.0.2.1");

        assertThat(guesses.mayTry("ADA@example.org ", "192.0.2.1")).isFalse();
    }

    @Test
    void letsTheOwnerInFromElsewhereMeanwhile() {
        guess(Guesses.HERE + 5, "ada@example.org", "192.0.2.1");

        assertThat(guesses.mayTry("ada@example.org", "192.0.2.2")).isTrue();
    }

    @Test
    void stopsWhoTriesOnePasswordAtManyAccounts() {
        for (int at = 0; at < Guesses.FROM_AN_ADDRESS; at++) {
            assertThat(guesses.mayTry("person" + at, "192.0.2.1")).isTrue();
        }

        assertThat(guesses.mayTry("another", "192.0.2.1")).isFalse();
    }

    @Test
    void stopsManyWhoGuessAtOneAccountTogether() {
        for (int at = 0; at < Guesses.FOR_AN_ACCOUNT; at++) {
            assertThat(guesses.mayTry("ada@example.org", "192.0.2." + at)).isTrue();
        }

        assertThat(guesses.mayTry("ada@example.org", "198.51.100.1")).isFalse();
    }

    @Test
    void anAddressThatIsKeptOutKeepsNobodyElseOut() {
        guess(Guesses.FROM_AN_ADDRESS + Guesses.FOR_AN_ACCOUNT, "nobody", "192.0.2.1");
        guess(Guesses.FOR_AN_ACCOUNT, "ada@example.org", "192.0.2.1");

        assertThat(guesses.mayTry("ada@example.org", "192.0.2.2")).isTrue();
    }

    @Test
    void forgetsTheTriesOfWhoKnewThePassword() {
        guess(Guesses.HERE - 1, "ada@example.org", "192.0.2.1");
        guesses.right("ada@example.org", "192.0.2.1");

        assertThat(guesses.mayTry("ada@example.org", "192.0.2.1")).isTrue();
    }

    @Test
    void letsThemTryAgainLater() {
        guess(Guesses.HERE + 1, "ada@example.org", "192.0.2.1");

        now.addAndGet(Guesses.WITHIN.toNanos());

        assertThat(guesses.mayTry("ada@example.org", "192.0.2.1")).isTrue();
    }

    @Test
    void remembersNoNameThatCanBeNobodys() {
        assertThat(guesses.mayTry("a".repeat(NewAccount.LONGEST_EMAIL + 1), "192.0.2.1"))
                .isFalse();
    }

    private void guess(int times, String email, String address) {
        for (int at = 0; at < times; at++) {
            guesses.mayTry(email, address);
        }
    }
}
