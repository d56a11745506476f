package dev.grader.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the functions took for inputs of one size. Measured in turns: what stands at the same place of two lists was measured with
 * equal inputs, one right after the other.
 *
 * @param size of the inputs
 * @param nanos of each repetition, by the function's name; every function has as many, each above 0
 */
public record Times(int size, Map<String, List<Long>> nanos) {
    public Times {
        Map<String, List<Long>> copies = new LinkedHashMap<>();
        nanos.forEach((function, times) -> copies.put(function, List.copyOf(times)));
        nanos = Collections.unmodifiableMap(copies);
        if (nanos.values().stream().mapToInt(List::size).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "The functions were not measured equally often: compare like with like.");
        }
        if (nanos.values().stream().flatMap(List::stream).anyMatch(time -> time <= 0)) {
            throw new IllegalArgumentException("A time is not above 0: nothing can be said of its ratios.");
        }
    }

    public int repetitions() {
        return nanos.values().iterator().next().size();
    }

    /** The times of one function, in the order of the repetitions. */
    public List<Long> of(String function) {
        List<Long> times = nanos.get(function);
        if (times == null) {
            throw new IllegalArgumentException("Nobody measured " + function + ": there are " + nanos.keySet() + ".");
        }
        return times;
    }

    /** These, and further repetitions with the same size and the same functions. */
    public Times and(Times more) {
        if (more.size != size || !more.nanos.keySet().equals(nanos.keySet())) {
            throw new IllegalArgumentException("These are times of other functions, or of another size.");
        }
        Map<String, List<Long>> joined = new LinkedHashMap<>();
        nanos.forEach((function, times) -> {
            List<Long> all = new ArrayList<>(times);
            all.addAll(more.of(function));
            joined.put(function, all);
        });
        return new Times(size, joined);
    }

    /** In nanoseconds. */
    public long median(String function) {
        List<Long> sorted = of(function).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
