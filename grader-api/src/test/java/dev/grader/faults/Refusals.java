package dev.grader.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;

/** What a client must be told when it is turned away for no fault of its own. */
final class Refusals {
    private Refusals() {}

    static void saysThatTheServiceIsUnavailable(Answer refusal) {
        assertThat(refusal.status()).as(refusal.toString()).isEqualTo(503);
        assertThat(refusal.header("Retry-After")).as(refusal.toString()).isPresent();
        assertThat(refusal.header("Content-Type")).contains("application/problem+json");
        assertThat(refusal.at("/type")).isEqualTo("/problems/unavailable");
    }
}
