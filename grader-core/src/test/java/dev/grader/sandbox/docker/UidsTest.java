package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UidsTest {
    private final Uids uids = new Uids();

    @Test
    void blocksLieAboveTheHostsAccountsAndBelowTheSignBit() {
        for (int round = 0; round < 10_000; round++) {
            long base = uids.freeBlock(Set.of());

            assertThat(base).isBetween(1L << 20, (1L << 31) - Uids.COUNT);
            assertThat((base - (1L << 20)) % Uids.COUNT).isZero();
        }
    }

    @Test
    void aTakenBlockIsNotGivenAgain() {
        Set<String> taken = new HashSet<>();
        for (int round = 0; round < 5_000; round++) {
            assertThat(taken.add(Long.toString(uids.freeBlock(taken)))).isTrue();
        }
    }
}
