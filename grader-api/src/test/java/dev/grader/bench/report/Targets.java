package dev.grader.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** What the project promises itself, held against a run. Only what was measured is judged. Used once. */
final class Targets {
    private static final double TIMES_PYTHON = 3;
    private static final double TIMES_DOCKER_RUN = 0.1;
    private static final double TESTS_A_SECOND = 500;
    private static final double SUBMISSIONS_A_SECOND = 50;
    private static final double TAIL_TIMES_MEDIAN = 3;
    private static final double CALL_MICROS = 25;
    private static final double TEST_MILLIS = 2.5;
    private static final double OFF_LINE_PERCENT = 20;
    private static final double READY_SECONDS = 5;
    private static final double JVM_MB = 350;
    private static final double CELL_MB = 40;
    private static final double EXAMINER_MB = 60;
    private static final double BURST_A_SECOND = 500;

    private final List<SectionResult> sections;
    private final String subject;
    private final List<Target> targets = new ArrayList<>();

    private Targets(List<SectionResult> sections, String subject) {
        this.sections = sections;
        this.subject = subject;
    }

    /** Of the first subject. */
    static List<Target> of(List<SectionResult> sections, String subject) {
        Targets all = new Targets(sections, subject);
        all.latency();
        all.throughput();
        all.shape();
        all.rest();
        return List.copyOf(all.targets);
    }

    private void latency() {
        double service = most(figures(Names.LATENCY, Names.SERVICE)).orElse(0);
        yardstick(Names.PYTHON).ifPresent(by -> atMost("latency by a cold python3", service / by, TIMES_PYTHON, "x"));
        yardstick(Names.DOCKER_RUN)
                .ifPresent(by -> atMost("latency by docker run", service / by, TIMES_DOCKER_RUN, "x"));
    }

    private void throughput() {
        judge(
                Stream.of(Names.BANK, Names.TEN).flatMap(name -> figures(Names.THROUGHPUT, Names.TESTS + name)),
                most -> Target.atLeast("isolated tests a second", most, TESTS_A_SECOND, "1/s"));
        judge(
                figures(Names.THROUGHPUT, Names.SUBMISSIONS + Names.TEN),
                most -> Target.atLeast("submissions of ten tests a second", most, SUBMISSIONS_A_SECOND, "1/s"));
        judge(
                Stream.of(Names.BANK, Names.TEN).flatMap(name -> figures(Names.THROUGHPUT, Names.TAIL + name)),
                most -> Target.atMost("p99 by p50 at half load, the worse", most, TAIL_TIMES_MEDIAN, "x"));
    }

    private void shape() {
        judge(
                figures(Names.SHAPE, Names.SLOPE_OF_TESTS),
                most -> Target.atMost(Names.SLOPE_OF_TESTS, most, TEST_MILLIS, "ms"));
        judge(
                figures(Names.SHAPE, Names.OFF_LINE),
                most -> Target.atMost("tests are linear, off by", most, OFF_LINE_PERCENT, "%"));
        judge(
                figures(Names.SHAPE, Names.SLOPE_OF_CALLS),
                most -> Target.atMost(Names.SLOPE_OF_CALLS, most, CALL_MICROS, "us"));
    }

    private void rest() {
        judge(figures(Names.START, Names.READY), most -> Target.atMost("ready after", most, READY_SECONDS, "s"));
        judge(figures(Names.MEMORY, Names.JVM), most -> Target.atMost(Names.JVM, most, JVM_MB, "MB"));
        judge(figures(Names.MEMORY, Names.CELL), most -> Target.atMost(Names.CELL, most, CELL_MB, "MB"));
        judge(
                figures(Names.MEMORY, Names.EXAMINER_TEN),
                most -> Target.atMost(Names.EXAMINER_TEN, most, EXAMINER_MB, "MB"));
        for (String database : List.of(Names.SQLITE, Names.POSTGRES)) {
            judge(
                    figures(Names.BURST, Names.ACCEPTED + database),
                    most -> Target.atLeast("burst accepted, " + database, most, BURST_A_SECOND, "1/s"));
        }
    }

    private void atMost(String name, double value, double limit, String unit) {
        targets.add(Target.atMost(name, value, limit, unit));
    }

    private void judge(Stream<Figure> figures, DoubleFunction<Target> target) {
        most(figures).ifPresent(most -> targets.add(target.apply(most)));
    }

    private static OptionalDouble most(Stream<Figure> figures) {
        return figures.mapToDouble(Figure::median).max();
    }

    private OptionalDouble yardstick(String name) {
        return most(sections.stream().flatMap(section -> section.named(name, null)));
    }

    private Stream<Figure> figures(String section, String name) {
        return sections.stream().filter(one -> one.name().equals(section)).flatMap(one -> one.named(name, subject));
    }
}
