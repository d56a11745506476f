package dev.grader.attack;

import dev.grader.challenge.CodeChallenge;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in a challenge's hidden tests and may never be read by a candidate: numbers of ten digits or more, and marks like
 * {@code canary-0123456789abcdef}.
 *
 * @param marks without those that a candidate is shown anyway
 */
record Canaries(Set<String> marks) {
    private static final Pattern MARK = Pattern.compile("[0-9](?:_?[0-9]){9,}|canary-[0-9a-f]{16}");

    Canaries {
        marks = Set.copyOf(marks);
    }

    static Canaries of(CodeChallenge challenge) {
        String shown = challenge.statement() + challenge.starter() + challenge.sampleTests();
        return new Canaries(challenge.testFiles().entrySet().stream()
                .filter(file -> !file.getKey().equals(CodeChallenge.SAMPLE_FILE))
                .map(Map.Entry::getValue)
                .flatMap(file -> in(new String(file.bytes(), StandardCharsets.UTF_8)))
                .filter(mark -> !shown.contains(mark))
                .collect(Collectors.toSet()));
    }

    /** Those that stand in a text. */
    Stream<String> standingIn(String text) {
        return marks.stream().filter(text::contains).sorted();
    }

    private static Stream<String> in(String tests) {
        return MARK.matcher(tests).results().map(MatchResult::group).map(mark -> mark.replace("_", ""));
    }
}
