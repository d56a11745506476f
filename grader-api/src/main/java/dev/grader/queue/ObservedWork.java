package dev.grader.queue;

import dev.grader.metrics.AttemptMeters;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt;
import dev.grader.submissions.LostAttempt.Ending;
import dev.grader.submissions.Work;
import java.util.List;
import java.util.Optional;

/** Counts the attempts of which another work keeps nothing, since they were not the running ones any more when they ended. Thread-safe. */
public class ObservedWork implements Work {
    private final Work work;
    private final AttemptMeters meters;

    public ObservedWork(Work work, AttemptMeters meters) {
        this.work = work;
        this.meters = meters;
    }

    @Override
    public Optional<Attempt> begin(String job) {
        return work.begin(job);
    }

    @Override
    public boolean finish(Attempt attempt, Result result) {
        boolean current = work.finish(attempt, result);
        if (!current) {
            meters.dropped();
        }
        return current;
    }

    @Override
    public boolean giveBack(Attempt attempt, Ending how, String detail) {
        boolean current = work.giveBack(attempt, how, detail);
        if (!current) {
            meters.cancelled();
        }
        return current;
    }

    @Override
    public void giveBack(String job) {
        work.giveBack(job);
    }

    @Override
    public int giveBackAll() {
        return work.giveBackAll();
    }

    @Override
    public boolean isOpen(String job) {
        return work.isOpen(job);
    }

    @Override
    public List<LostAttempt> lost(String job) {
        return work.lost(job);
    }
}
