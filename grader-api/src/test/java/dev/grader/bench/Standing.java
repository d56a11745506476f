package dev.grader.bench;

import dev.grader.bench.sections.Amounts;
import dev.grader.bench.sections.Curves;
import dev.grader.bench.subject.Cleanup;
import dev.grader.bench.subject.Folders;
import dev.grader.bench.subject.Service;
import dev.grader.bench.subject.Subject;
import dev.grader.challenge.Catalog;
import dev.grader.challenge.WrittenChallenge;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One running service of each subject, for all sections that can share it. Used by one thread. */
final class Standing {
    private final List<Subject> subjects;
    private final Path challenges;
    private final Amounts amounts;
    private final Cleanup cleanup;
    private List<Service> services = List.of();
    private int warm;

    Standing(List<Subject> subjects, Path challenges, Amounts amounts, Cleanup cleanup) {
        this.subjects = subjects;
        this.challenges = challenges;
        this.amounts = amounts;
        this.cleanup = cleanup;
    }

    /** Starts them unless they run, with the bank and the benchmark's own challenges, and waits until all of these are collected. */
    void start() {
        if (!services.isEmpty()) {
            return;
        }
        Path generated = Folders.temporary("challenges", cleanup);
        Curves.packages(amounts).forEach(one -> one.writeTo(generated));
        System.err.println("  starting the service, until all tests are collected …");
        services = subjects.stream()
                .map(subject -> Service.launch(subject, List.of(challenges, generated), Map.of(), cleanup))
                .toList();
        services.forEach(Service::waitUntilWarm);
        warm = (int) Catalog.load(List.of(challenges, generated)).challenges().stream()
                .filter(challenge -> !(challenge instanceof WrittenChallenge))
                .count();
    }

    /** Stops them where they run. */
    void stop() {
        services.forEach(Service::close);
        services = List.of();
    }

    List<Service> services() {
        return services;
    }

    /** How many challenges the examiner of each keeps warm: all but written questions, which run nothing. */
    int warm() {
        return warm;
    }
}
