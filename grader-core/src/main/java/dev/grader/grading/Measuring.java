package dev.grader.grading;

import dev.grader.challenge.RankingChallenge;
import dev.grader.ranking.Comparison;
import dev.grader.ranking.MeasuredOrder;
import dev.grader.ranking.Rule;
import dev.grader.ranking.Times;
import dev.grader.ranking.TimesJson;
import dev.grader.sandbox.SandboxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out how the functions of a ranking compare, by measuring them in cells. Every size is measured as often as the challenge says;
 * a pair that stays open at the largest one is measured twice as often again, and once more twice as often as that. What is open
 * then counts as a tie. Thread-safe.
 */
record Measuring(ProgramRunner programs) {
    private static final Logger log = LoggerFactory.getLogger(Measuring.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MORE_ROUNDS = 2;
    /** Times in one answer: of at most 13 digits and a comma each, they fit the 64 KiB that are kept of what a program prints. */
    private static final int MOST_TIMES = 4_000;
    /** The most that limits allow; measuring takes many times as long as a test. */
    private static final Map<String, Long> PATIENCE = Map.of("cpu_ms", 60_000L, "wall_ms", 300_000L);
    /** Reading the clock twice takes a microsecond or less, which is to be a small part of what is measured. */
    private static final long SHORTEST_NANOS = 20_000;

    /** Measures all of them at every size. */
    MeasuredOrder measure(RankingChallenge challenge)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        int largest = Collections.max(challenge.sizes());
        Times decisive = measure(challenge, largest, challenge.repetitions(), 1);
        refuseTooShort(challenge, decisive);
        List<Times> smaller = new ArrayList<>();
        for (int size : challenge.sizes()) {
            if (size != largest) {
                smaller.add(measure(challenge, size, challenge.repetitions(), 1));
            }
        }
        MeasuredOrder order = compare(challenge, smaller, decisive);
        for (int round = 0; round < MORE_ROUNDS && !order.isSettled(); round++) {
            int done = decisive.repetitions();
            decisive = decisive.and(measure(challenge, largest, (1 + round) * 2 * challenge.repetitions(), 1 + done));
            order = compare(challenge, smaller, decisive);
        }
        tell(challenge, order);
        return order;
    }

    private static MeasuredOrder compare(RankingChallenge challenge, List<Times> smaller, Times decisive) {
        Rule rule =
                new Rule(challenge.confidence().doubleValue(), challenge.tie().doubleValue());
        List<Times> all = new ArrayList<>(smaller);
        all.add(decisive);
        return MeasuredOrder.of(challenge.functions(), all, rule);
    }

    private Times measure(RankingChallenge challenge, int size, int repetitions, int seed)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        int most = MOST_TIMES / challenge.functions().size();
        Times times = measureAtOnce(challenge, size, Math.min(repetitions, most), seed);
        while (times.repetitions() < repetitions) {
            int part = Math.min(repetitions - times.repetitions(), most);
            times = times.and(measureAtOnce(challenge, size, part, seed + times.repetitions()));
        }
        return times;
    }

    private Times measureAtOnce(RankingChallenge challenge, int size, int repetitions, int seed)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        Map<String, String> files = new TreeMap<>();
        challenge.given().forEach((path, text) -> files.put("given/" + path, text));
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("functions", challenge.functions());
        plan.put("size", size);
        plan.put("repetitions", repetitions);
        plan.put("seed", seed);
        plan.put("same_results", challenge.sameResults());
        plan.put("files", files);
        ProgramRunner.Run run = programs.run(
                Program.MEASURE,
                JSON.writeValueAsString(plan),
                challenge,
                challenge.limits().overriddenBy(PATIENCE));
        String answer = run.event().stdout();
        try {
            return TimesJson.parse(answer, challenge.functions(), size, repetitions);
        } catch (IllegalArgumentException e) {
            throw new SandboxException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void refuseTooShort(RankingChallenge challenge, Times times) throws ChallengeBrokenException {
        for (String function : challenge.functions()) {
            if (times.median(function) < SHORTEST_NANOS) {
                throw new ChallengeBrokenException(
                        challenge.slug(),
                        ProgramRunner.FUNCTIONS,
                        function + " takes " + times.median(function) / 1000
                                + " µs for the largest input, which is too short to be measured: choose larger sizes, for at least "
                                + SHORTEST_NANOS / 1000 + " µs.");
            }
        }
    }

    private static void tell(RankingChallenge challenge, MeasuredOrder order) {
        for (Comparison comparison : order.decisive()) {
            log.info("Measured {}: {}", challenge.slug(), comparison);
        }
        for (Comparison open : order.open()) {
            log.warn(
                    "The measurements of {} do not say whether {} or {} is faster; they count as a tie. See to the sizes and the tie.",
                    challenge.slug(),
                    open.first(),
                    open.second());
        }
    }
}
