package dev.grader.load;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands in many submissions at once, waits until all are graded, and prints as JSON how long both took and what became of each
 * submission. Exit status 0 when all that were acknowledged were graded once and rightly, 1 otherwise, 2 for a wrong option.
 */
public final class Burst {
    private Burst() {}

    public static void main(String[] arguments) throws IOException {
        try {
            System.exit(run(LoadOptions.parse(List.of(arguments))) ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(LoadOptions options) {
        Intake.Outcome taken = new Intake(options).run();
        if (taken.ids().isEmpty()) {
            System.err.println("Nothing was accepted: " + taken.failures());
            return false;
        }
        System.err.printf("accepted %d in %.1f s%n", taken.ids().size(), seconds(taken.took()));
        Drain.Outcome graded = new Drain(options, taken.ids()).run();
        System.out.println(
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(told(options, taken, graded)));
        return taken.failures().isEmpty()
                && graded.graded() == options.submissions()
                && graded.listedTwice() == 0
                && graded.verdicts().equals(Map.of(options.verdict(), options.submissions()));
    }

    private static Map<String, Object> told(LoadOptions options, Intake.Outcome taken, Drain.Outcome graded) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sent", options.submissions());
        told.put("accepted", taken.ids().size());
        told.put("refused_and_sent_again", taken.refusals());
        told.put("failures", taken.failures());
        told.put("accept_seconds", seconds(taken.took()));
        told.put("accepted_per_second", rate(taken.ids().size(), taken.took()));
        told.put("accept_ms_median", millis(quantile(taken.latencies(), 0.5)));
        told.put("accept_ms_99", millis(quantile(taken.latencies(), 0.99)));
        told.put("graded", graded.graded());
        told.put("lost", taken.ids().size() - graded.graded());
        told.put("not_listed", graded.missing());
        told.put("listed_twice", graded.listedTwice());
        told.put("tried_again", graded.triedAgain());
        told.put("verdicts", graded.verdicts());
        told.put("drain_seconds", seconds(graded.took()));
        told.put("graded_per_second", rate(graded.graded(), graded.took()));
        told.put("wait_ms_median", millis(quantile(graded.waits(), 0.5)));
        told.put("wait_ms_99", millis(quantile(graded.waits(), 0.99)));
        return told;
    }

    /** Of values in order; the nearest rank. */
    private static Duration quantile(List<Duration> values, double part) {
        return values.get(Math.max(0, (int) Math.ceil(part * values.size()) - 1));
    }

    private static double rate(int count, Duration took) {
        return Math.round(10 * count / Math.max(0.001, took.toNanos() / 1e9)) / 10.0;
    }

    private static double seconds(Duration time) {
        return Math.round(time.toNanos() / 1e8) / 10.0;
    }

    private static double millis(Duration time) {
        return Math.round(time.toNanos() / 1e5) / 10.0;
    }
}
