package dev.grader.challenges;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.challenge.CatalogProblem;
import dev.grader.signals.Signal;
import dev.grader.signals.Signals;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/challenges:reload}: serves the folders as they are now, and says what that changed. Every node does, each with the folders
 * it has itself; what is told is what changed on the node that was asked.
 */
@RestController
class ReloadController {
    private final ChallengeBank bank;
    private final Signals signals;
    private final Audit audit;

    ReloadController(ChallengeBank bank, Signals signals, Audit audit) {
        this.bank = bank;
        this.signals = signals;
        this.audit = audit;
    }

    @Needs(value = Scope.AUTHOR, roles = Role.INTEGRATOR)
    @PostMapping(path = "/v1/challenges:reload", produces = "application/json")
    ReloadView reload(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        // First, since folders know no transactions: what cannot be noted is not done.
        audit.note(caller, Action.CHALLENGES_RELOADED, null);
        Reload reload = bank.reload();
        signals.sendToOthers(Signal.CHALLENGES, "");
        return new ReloadView(
                reload.added(),
                reload.changed(),
                reload.removed(),
                reload.problems().stream().map(ProblemView::of).toList());
    }

    /** @param problems that are known at once; what only collecting tests can tell is found in the background and told by the health */
    record ReloadView(
            List<String> added, List<Reload.Change> changed, List<String> removed, List<ProblemView> problems) {}

    /** @param line null where the fault is in no line */
    record ProblemView(String file, @Nullable Integer line, String detail) {
        static ProblemView of(CatalogProblem problem) {
            return new ProblemView(
                    problem.file().toString(), problem.line() > 0 ? problem.line() : null, problem.text());
        }
    }
}
