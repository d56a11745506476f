package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claim;
import dev.grader.ids.Ids;
import dev.grader.paging.PageRequest;
import dev.grader.submissions.BatchStore.Batch;
import dev.grader.submissions.Drafts.Draft;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Submissions that are handed in together: each is judged for itself, and what is good is written at once. Thread-safe. */
public class Batches {
    static final Ids IDS = new Ids("bat");

    /** Of one request. */
    static final int MOST = 100;

    static final String PATH = "/v1/submission-batches";

    private final Submissions submissions;
    private final BatchStore store;
    private final Backlog backlog;
    private final JobQueue queue;
    private final Audit audit;
    private final TransactionOperations transactions;

    public Batches(
            Submissions submissions,
            JdbcClient database,
            Clock clock,
            JobQueue queue,
            Backlog backlog,
            Audit audit,
            TransactionOperations transactions) {
        this.submissions = submissions;
        this.store = new BatchStore(database, clock);
        this.backlog = backlog;
        this.queue = queue;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Takes what can be taken of it: once this returns, that is on the disk.
     *
     * @param claim where its id is noted in the same transaction
     * @throws ProblemException when none can be, with what is wrong with each as {@code items}
     */
    BatchAnswer accept(Caller caller, List<JsonNode> requests, Claim claim) {
        var drafts = new Drafts();
        for (int index = 0; index < requests.size(); index++) {
            JsonNode request = requests.get(index);
            drafts.put(index, () -> submissions.admit(caller, read(request)));
        }
        String id = IDS.next();
        if (drafts.waiting() > 0) {
            Optional<ProblemException> full =
                    backlog.addSome(caller.tenant(), drafts.waiting(), room -> write(id, caller, drafts, room, claim));
            full.ifPresent(drafts::refuseTheRest);
        }
        if (drafts.taken() == 0) {
            throw drafts.refusal();
        }
        queue.wake();
        return answer(id, caller, drafts.refused());
    }

    private static NewSubmission read(JsonNode request) {
        if (request instanceof ObjectNode object) {
            return SubmissionReader.read(object);
        }
        throw new ProblemException(
                ProblemType.INVALID_REQUEST,
                Fault.at("The item is not a JSON object: put the fields of a submission into {…}."));
    }

    /** Returns how many were written. */
    private int write(String id, Caller caller, Drafts drafts, int room, Claim claim) {
        List<Draft> next = drafts.next(room);
        return Objects.requireNonNull(transactions.execute(transaction -> {
            store.insert(id, caller);
            var writer = submissions.writer(
                    caller, next.stream().map(Draft::submission).toList());
            next.forEach(draft -> drafts.take(
                    draft,
                    () -> writer.write(Submissions.IDS.next(), draft.submission(), new Place(id, draft.index()))));
            if (drafts.taken() == 0) {
                transaction.setRollbackOnly();
            } else {
                audit.note(caller, Action.BATCH_CREATED, id);
                claim.make(id, null);
            }
            return drafts.taken();
        }));
    }

    /** What became of those that were taken: all that is known of a batch whose answer was lost. */
    BatchAnswer again(String id, Caller caller) {
        return answer(find(id, caller).id(), caller, Map.of());
    }

    private BatchAnswer answer(String id, Caller caller, Map<Integer, ProblemException> refused) {
        var items = new ArrayList<>(BatchAnswer.problems(refused));
        store.members(id)
                .forEach((index, member) -> items.add(
                        BatchAnswer.Item.taken(index, SubmissionSummary.of(Submissions.redacted(member, caller)))));
        items.sort(Comparator.comparingInt(BatchAnswer.Item::index));
        return new BatchAnswer(id, items);
    }

    /** @throws ProblemException when there is none that this caller may see; whose it is makes no difference to the answer */
    Batch find(String id, Caller caller) {
        return (IDS.isOne(id) ? store.find(id, caller) : Optional.<Batch>empty())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no batch of that id: check it, or list your submissions with GET /v1/submissions."));
    }

    Map<Status, Long> standing(Batch batch) {
        return store.standing(batch.id());
    }

    /** In the order of the request; one more than asked for, where there is one. */
    List<SubmissionRecord> page(Batch batch, Caller caller, PageRequest request) {
        return store.page(batch.id(), request).stream()
                .map(member -> Submissions.redacted(member, caller))
                .toList();
    }

    /**
     * A submission's place.
     *
     * @param index in the request, counted from 0
     */
    record Place(String batch, int index) {}
}
