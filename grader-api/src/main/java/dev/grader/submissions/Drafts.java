package dev.grader.submissions;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;

/** The submissions of one batch, by their place in it, on the way to being taken or refused. Not thread-safe. */
final class Drafts {
    private final Map<Integer, NewSubmission> waiting = new TreeMap<>();
    private final Map<Integer, ProblemException> refused = new TreeMap<>();
    private int taken;

    /** One that may be taken. */
    record Draft(int index, NewSubmission submission) {}

    /** @param submission throws what is wrong with it */
    void put(int index, Supplier<NewSubmission> submission) {
        try {
            waiting.put(index, submission.get());
        } catch (ProblemException wrong) {
            refused.put(index, wrong);
        }
    }

    int waiting() {
        return waiting.size();
    }

    /** The first so many of those that wait, which do so no longer. */
    List<Draft> next(int room) {
        List<Draft> next = new ArrayList<>();
        waiting.entrySet().stream().limit(room).forEach(entry -> next.add(new Draft(entry.getKey(), entry.getValue())));
        next.forEach(draft -> waiting.remove(draft.index()));
        return next;
    }

    /** @param writing throws why it may not be written */
    void take(Draft draft, Runnable writing) {
        try {
            writing.run();
            taken++;
        } catch (ProblemException wrong) {
            refused.put(draft.index(), wrong);
        }
    }

    void refuseTheRest(ProblemException why) {
        waiting.keySet().forEach(index -> refused.put(index, why));
        waiting.clear();
    }

    int taken() {
        return taken;
    }

    Map<Integer, ProblemException> refused() {
        return refused;
    }

    /** Of a batch of which none was taken: where one might be later, that is what is said. */
    ProblemException refusal() {
        Optional<ProblemException> later = refused.values().stream()
                .filter(problem -> problem.retryAfter() != null)
                .findFirst();
        var refusal = new ProblemException(
                        later.map(ProblemException::type).orElse(ProblemType.UNPROCESSABLE),
                        "None of the %d submissions was taken: see items for what is wrong with each."
                                .formatted(refused.size()))
                .with("items", BatchAnswer.problems(refused));
        later.ifPresent(problem -> refusal.header(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfter())));
        return refusal;
    }
}
