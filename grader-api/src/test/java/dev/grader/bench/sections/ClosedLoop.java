package dev.grader.bench.sections;

import dev.grader.bench.subject.Http.Graded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** So many clients, each of which hands in the next submission when it has the answer to its last. */
final class ClosedLoop {
    private ClosedLoop() {}

    /**
     * What was graded in the time that counts.
     *
     * @param graded at least one
     * @param perSecond how many a second
     */
    record Outcome(List<Graded> graded, double perSecond) {
        double testsPerSecond() {
            return perSecond * graded.getFirst().tests();
        }
    }

    private record Answered(Graded graded, long at) {}

    /**
     * Where not even as many answers come in the time that counts as there are clients, all answers count, over all the time until the last:
     * less than could be had, since the loop runs empty in it, but no guess.
     */
    static Outcome run(Supplier<Graded> submission, int clients, Duration warm, Duration counted) {
        long begin = System.nanoTime();
        long start = begin + warm.toNanos();
        long end = start + counted.toNanos();
        List<Supplier<List<Answered>>> loops = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            loops.add(() -> loop(submission, end));
        }
        List<Answered> all = Together.run(loops).stream().flatMap(List::stream).toList();
        List<Answered> inTime =
                all.stream().filter(one -> one.at() >= start && one.at() <= end).toList();
        if (inTime.size() >= clients) {
            return outcome(inTime, counted.toNanos());
        }
        return outcome(all, all.stream().mapToLong(Answered::at).max().orElseThrow() - begin);
    }

    private static Outcome outcome(List<Answered> answered, long nanos) {
        return new Outcome(answered.stream().map(Answered::graded).toList(), answered.size() * 1e9 / nanos);
    }

    private static List<Answered> loop(Supplier<Graded> submission, long end) {
        List<Answered> answered = new ArrayList<>();
        do {
            answered.add(new Answered(submission.get(), System.nanoTime()));
        } while (System.nanoTime() < end);
        return answered;
    }
}
