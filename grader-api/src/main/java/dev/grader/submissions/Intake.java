package dev.grader.submissions;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether what is asked for can be done: the request, of the right form already, against the challenges there are. */
final class Intake {
    private final Catalog catalog;

    Intake(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @throws ProblemException when it cannot */
    void check(NewSubmission submission) {
        Challenge challenge = catalog.find(submission.challenge()).orElseThrow(() -> unknown(submission.challenge()));
        switch (challenge) {
            case CodeChallenge code -> check(submission, code);
        }
    }

    private static void check(NewSubmission submission, CodeChallenge code) {
        if (submission.answer() != null) {
            throw refused(
                    "The challenge %s is solved by a program, not an answer: leave answer out, send source."
                            .formatted(code.slug()),
                    "answer");
        }
        if (submission.source() == null || submission.source().isBlank()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    Fault.at(
                            "The challenge %s is solved by a program: send its text as source.".formatted(code.slug()),
                            "source"));
        }
        List<String> versions = code.pythonVersions();
        if (submission.python() != null && !versions.contains(submission.python())) {
            throw refused(
                    "The challenge %s does not run on that Python: use %s, or leave python out."
                            .formatted(code.slug(), String.join(" or ", versions)),
                    "python");
        }
    }

    private ProblemException unknown(String slug) {
        Set<String> known = new TreeSet<>();
        catalog.challenges().forEach(challenge -> known.add(challenge.slug()));
        String shown = Texts.oneLine(slug, 60);
        return refused(
                Texts.nearest(slug, known)
                        .map(meant -> "There is no challenge %s: did you mean %s?".formatted(shown, meant))
                        .orElse("There is no challenge %s: GET /v1/challenges lists them.".formatted(shown)),
                "challenge");
    }

    private static ProblemException refused(String detail, String field) {
        return new ProblemException(ProblemType.UNPROCESSABLE, Fault.at(detail, field));
    }
}
