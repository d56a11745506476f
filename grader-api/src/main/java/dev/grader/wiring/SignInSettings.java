package dev.grader.wiring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in: {@code grader.sign-in.*}, or {@code GRADER_SIGNIN_…} in the environment.
 *
 * @param idle after how long without a request somebody is signed out
 * @param longest after how long in any case
 */
@ConfigurationProperties("grader.sign-in")
record SignInSettings(
        @DefaultValue("8h") Duration idle,
        @DefaultValue("7d") Duration longest) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(90);

    SignInSettings {
        check("idle", idle);
        check("longest", longest);
        if (longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "grader.sign-in.longest is shorter than grader.sign-in.idle: make it at least as long.");
        }
    }

    private static void check(String name, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("grader.sign-in.%s is %s: use 1m to 90d.".formatted(name, value));
        }
    }
}
