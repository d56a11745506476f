package dev.grader.challenge;

import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a snippet whose output is asked for. */
final class PredictionReader implements KindReader {

    private static final int HIGHEST_OPTIMIZATION = 2;

    @Override
    public Set<String> pieces() {
        return Set.of("snippet", "explanation.md", "submissions");
    }

    @Override
    public Challenge read(Draft draft) throws IOException {
        SortedMap<String, String> snippet = draft.files().python("snippet", List.of(PredictionChallenge.MAIN));
        SortedMap<String, TestFile> decisive = new TreeMap<>();
        snippet.forEach(
                (path, text) -> decisive.put("snippet/" + path, new TestFile(text.getBytes(StandardCharsets.UTF_8))));
        Fields fields = draft.fields();
        return new PredictionChallenge(
                draft.slug(),
                draft.yaml().title(),
                draft.yaml().level(),
                draft.yaml().topics(),
                draft.statement(),
                draft.digest(decisive),
                fields.value("run", Values.oneOf(RunAs.values(), RunAs::wireName))
                        .orElse(RunAs.SCRIPT),
                fields.value("optimize", Values.wholeNumber(0, HIGHEST_OPTIMIZATION))
                        .orElse(0),
                Settings.points(fields),
                Settings.limits(fields),
                Settings.pythons(fields),
                snippet,
                draft.text("explanation.md"),
                Settings.hint(fields),
                draft.examples(".txt", EnumSet.of(Verdict.ACCEPTED, Verdict.WRONG_ANSWER)));
    }
}
