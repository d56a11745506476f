package dev.grader.challenge;

import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Reads functions that are to be ordered by their speed, and the tests of the benchmark. */
final class RankingReader implements KindReader {

    private static final String GIVEN = "given";
    private static final int FEWEST_FUNCTIONS = 2;
    private static final int MOST_FUNCTIONS = 8;
    private static final int MOST_SIZES = 8;
    private static final int LARGEST_SIZE = 10_000_000;
    private static final int FEWEST_REPETITIONS = 5;
    private static final int MOST_REPETITIONS = 1_000;
    private static final int REPETITIONS = 25;
    private static final BigDecimal CONFIDENCE = new BigDecimal("0.99");
    private static final BigDecimal TIE = new BigDecimal("1.1");

    @Override
    public Set<String> pieces() {
        return Set.of("starter.py", GIVEN, "tests", "submissions", "explanation.md");
    }

    @Override
    public Challenge read(Draft draft) throws IOException {
        TestedParts parts = TestedParts.read(draft);
        SortedMap<String, String> given =
                draft.files().python(GIVEN, List.of(RankingChallenge.FUNCTIONS, RankingChallenge.INPUTS));
        check(draft, parts);
        SortedMap<String, TestFile> decisive = parts.filesByPath();
        given.forEach(
                (path, text) -> decisive.put(GIVEN + "/" + path, new TestFile(text.getBytes(StandardCharsets.UTF_8))));
        Fields fields = draft.fields();
        return new RankingChallenge(
                draft.slug(),
                draft.yaml().title(),
                draft.yaml().level(),
                draft.yaml().topics(),
                draft.statement(),
                parts.starter(),
                draft.digest(decisive),
                functions(fields),
                sizes(fields),
                fields.value("repetitions", Values.wholeNumber(FEWEST_REPETITIONS, MOST_REPETITIONS))
                        .orElse(REPETITIONS),
                fields.value("confidence", Values.number("0.5", "0.9999")).orElse(CONFIDENCE),
                fields.value("tie", Values.number("1", "10")).orElse(TIE),
                fields.value("same_results", Values::yesOrNo).orElse(true),
                Settings.points(fields),
                Settings.hint(fields),
                parts.module(),
                Settings.limits(fields),
                Settings.groups(fields),
                Settings.pythons(fields),
                given,
                parts.tests(),
                parts.sample(),
                draft.text("explanation.md"),
                draft.examples(".py", Verdict.OF_TESTS));
    }

    private static void check(Draft draft, TestedParts parts) {
        if (parts.module().equals(GIVEN) || parts.module().startsWith(GIVEN + ".")) {
            draft.fields()
                    .problems()
                    .add(
                            draft.fields().line("module"),
                            "The module " + parts.module() + " would lie among the given files: give it another name.");
        }
        if (parts.tests().containsKey(RankingChallenge.MEASURED)) {
            draft.files()
                    .problems()
                    .in(draft.files().root().resolve("tests").resolve(RankingChallenge.MEASURED))
                    .add("What is measured is put here under this name: rename the file.");
        }
    }

    private static List<String> functions(Fields fields) {
        List<String> functions = fields.values("functions", Values::function);
        boolean repeated = Set.copyOf(functions).size() < functions.size();
        if (repeated || functions.size() < FEWEST_FUNCTIONS || functions.size() > MOST_FUNCTIONS) {
            fields.problems()
                    .add(
                            fields.line("functions"),
                            "There are not " + FEWEST_FUNCTIONS + " to " + MOST_FUNCTIONS
                                    + " different functions to order: write \"functions: [ … ]\".");
        }
        return functions;
    }

    private static List<Integer> sizes(Fields fields) {
        List<Integer> sizes = fields.values("sizes", Values.wholeNumber(1, LARGEST_SIZE));
        if (sizes.isEmpty() || sizes.size() > MOST_SIZES) {
            fields.problems()
                    .add(
                            fields.line("sizes"),
                            "There are not 1 to " + MOST_SIZES + " sizes of inputs: write \"sizes: [ … ]\".");
        }
        return sizes;
    }
}
