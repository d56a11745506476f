package dev.grader.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Times as a machine might give them: with a pace of its own in each repetition, and noise on each sample. */
final class Synthetic {
    private final Random random;
    private final double noise;
    private final double spoilt;

    /**
     * @param noise relative standard deviation of each sample
     * @param spoilt the part of the samples that take ten times as long
     */
    Synthetic(long seed, double noise, double spoilt) {
        this.random = new Random(seed);
        this.noise = noise;
        this.spoilt = spoilt;
    }

    /** @param costs of each function in nanoseconds, without noise */
    Times times(int size, int repetitions, Map<String, Long> costs) {
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        costs.keySet().forEach(function -> nanos.put(function, new ArrayList<>()));
        for (int repetition = 0; repetition < repetitions; repetition++) {
            double pace = 1 + random.nextDouble();
            costs.forEach(
                    (function, cost) -> nanos.getOrDefault(function, List.of()).add(sample(cost * pace)));
        }
        return new Times(size, nanos);
    }

    private long sample(double nanos) {
        double noisy = nanos * Math.exp(noise * random.nextGaussian());
        return Math.max(1, Math.round(random.nextDouble() < spoilt ? 10 * noisy : noisy));
    }
}
