package dev.grader.queue;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.grader.metrics.JobMeters;
import dev.grader.metrics.Sort;
import dev.grader.tracing.Step;
import dev.grader.tracing.Traces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Stands around each execution of a job: takes up the trace of the request that it came from, tells how long it waited since it was due,
 * and puts its id into every line of the log. Of the scheduler's other tasks it tells failures alone. Thread-safe.
 */
public class JobObserver implements ExecutionInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(JobObserver.class);
    private static final String JOB = "job";
    private static final Map<String, Sort> SORTS =
            Map.of(GradingJob.SUBMISSIONS, Sort.SUBMISSION, GradingJob.REGRADES, Sort.REGRADE);

    private final Traces traces;
    private final JobMeters meters;
    private final JobOrigins origins;
    private final InstantSource clock;

    /** @param clock the scheduler's, by which jobs are due */
    public JobObserver(Traces traces, JobMeters meters, JobOrigins origins, InstantSource clock) {
        this.traces = traces;
        this.meters = meters;
        this.origins = origins;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        Sort sort = SORTS.get(job.getTaskName());
        if (sort == null) {
            return proceed(job, context, chain);
        }
        Instant due = context.getExecution().executionTime;
        Instant now = clock.instant();
        meters.waited(sort, Duration.between(due, now));
        Optional<String> origin = origins.of(job.getTaskName(), job.getId());
        traces.past("queue wait", origin, due, due.isAfter(now) ? due : now);
        MDC.put(JOB, job.getId());
        try (Step attempt = traces.resume("attempt", origin)) {
            attempt.tag("grader.job", job.getId());
            return proceed(attempt, job, context, chain);
        } finally {
            MDC.remove(JOB);
        }
    }

    private static CompletionHandler<?> proceed(
            Step attempt, TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        try {
            return proceed(job, context, chain);
        } catch (RuntimeException | Error failed) {
            attempt.failed(failed);
            throw failed;
        }
    }

    /** The scheduler would tell of a failure only once the ids are gone, so that its own line is off in application.yaml. */
    private static CompletionHandler<?> proceed(TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        try {
            return chain.proceed(job, context);
        } catch (RuntimeException | Error failed) {
            LOG.warn("The task {} of {} failed", job.getTaskName(), job.getId(), failed);
            throw failed;
        }
    }
}
