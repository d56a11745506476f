package dev.grader.bench.sections;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds of the latency section, in which all take turns
 * @param eachRound interpreters, and submissions of each subject, in one round; {@code docker run} comes once
 * @param warmUps submissions of each subject that are not counted, before latency and a burst
 * @param clients at one time, in closed loops
 * @param warmLoad how long a closed loop runs before it counts
 * @param load how long it counts
 * @param halfLoad how long the open loop lasts
 * @param repeats of each point of a curve
 * @param fewRepeats of points that take seconds
 * @param mostCalls of the candidate's function in one test
 * @param mostTests of a submission
 * @param starts of each subject
 * @param burst submissions for each database
 */
public record Amounts(
        int rounds,
        int eachRound,
        int warmUps,
        List<Integer> clients,
        Duration warmLoad,
        Duration load,
        Duration halfLoad,
        int repeats,
        int fewRepeats,
        int mostCalls,
        int mostTests,
        int starts,
        int burst) {
    private static final List<Integer> CLIENTS = List.of(1, 2, 4, 8, 16);

    /** What a comparison wants. */
    public static Amounts full() {
        return new Amounts(50, 5, 20, CLIENTS, seconds(2), seconds(8), seconds(15), 15, 5, 100_000, 100, 5, 10_000);
    }

    /** What shows that all works, and little more. */
    public static Amounts quick() {
        return new Amounts(3, 2, 2, CLIENTS, Duration.ofMillis(200), seconds(1), seconds(2), 2, 1, 10_000, 100, 1, 200);
    }

    /** What shows that the program works: its figures mean nothing. */
    public static Amounts tiny() {
        return new Amounts(
                1, 1, 1, List.of(1, 2), Duration.ZERO, Duration.ofMillis(200), seconds(1), 1, 1, 1_000, 10, 1, 5);
    }

    /** With another number of submissions in the burst. */
    public Amounts withBurst(int submissions) {
        return new Amounts(
                rounds,
                eachRound,
                warmUps,
                clients,
                warmLoad,
                load,
                halfLoad,
                repeats,
                fewRepeats,
                mostCalls,
                mostTests,
                starts,
                submissions);
    }

    /** With another number of rounds, and of everything else that is repeated in proportion. */
    public Amounts withRounds(int number) {
        return new Amounts(
                number,
                eachRound,
                Math.max(1, number * warmUps / rounds),
                clients,
                warmLoad,
                load,
                halfLoad,
                Math.max(2, number * repeats / rounds),
                Math.max(1, number * fewRepeats / rounds),
                mostCalls,
                mostTests,
                Math.max(1, number * starts / rounds),
                burst);
    }

    /** With another time for each closed loop. */
    public Amounts withLoad(Duration time) {
        return new Amounts(
                rounds,
                eachRound,
                warmUps,
                clients,
                warmLoad,
                time,
                halfLoad,
                repeats,
                fewRepeats,
                mostCalls,
                mostTests,
                starts,
                burst);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
