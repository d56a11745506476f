package dev.grader.wiring;

import dev.grader.challenges.ChallengeBank;
import dev.grader.challenges.ChallengesHealth;
import dev.grader.challenges.Inspection;
import dev.grader.challenges.Inspector;
import dev.grader.signals.Signal;
import dev.grader.signals.Signals;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The challenges, who inspects them, and what is told of their health. */
@Configuration(proxyBeanMethods = false)
class ChallengesConfiguration {
    /** As long as an examiner that died may take to be replaced. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** A broken package is told of and left out; the others are served. */
    @Bean
    ChallengeBank challengeBank(GraderProperties properties, Signals signals) {
        var read = new CompletableFuture<ChallengeBank>();
        // Before the folders are read: they may change while they are.
        signals.listen((signal, job) -> {
            if (signal == Signal.CHALLENGES) {
                // Reading folders takes its time, and a listener must return at once.
                var unused = read.thenAcceptAsync(ChallengeBank::reload, Thread::startVirtualThread);
            }
        });
        var bank = new ChallengeBank(properties.challenges());
        read.complete(bank);
        return bank;
    }

    /** Where there is an examiner: what it finds is told by the health of the nodes that grade. */
    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    Inspector inspector(ChallengeBank bank, Inspection inspection) {
        return new Inspector(bank, inspection, PAUSE);
    }

    @Bean("challengesHealthIndicator")
    HealthIndicator challengesHealth(ChallengeBank bank) {
        return new ChallengesHealth(bank);
    }
}
