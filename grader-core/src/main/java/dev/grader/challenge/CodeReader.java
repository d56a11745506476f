package dev.grader.challenge;

import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.util.Set;

/** Reads a module that is graded by tests. */
final class CodeReader implements KindReader {

    @Override
    public Set<String> pieces() {
        return Set.of("starter.py", "tests", "submissions");
    }

    @Override
    public Challenge read(Draft draft) throws IOException {
        TestedParts parts = TestedParts.read(draft);
        return new CodeChallenge(
                draft.slug(),
                draft.yaml().title(),
                draft.yaml().level(),
                draft.yaml().topics(),
                draft.statement(),
                parts.starter(),
                draft.digest(parts.filesByPath()),
                parts.module(),
                Settings.limits(draft.fields()),
                Settings.groups(draft.fields()),
                Settings.pythons(draft.fields()),
                parts.tests(),
                parts.sample(),
                draft.examples(".py", Verdict.OF_TESTS));
    }
}
