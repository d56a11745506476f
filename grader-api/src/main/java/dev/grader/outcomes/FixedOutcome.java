package dev.grader.outcomes;

import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.json.Texts;
import dev.grader.submission.Answer;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a test key's submission asks to come to, in a comment of its source or a line of its answer: {@code # grader-test: wrong_answer}, or
 * {@code # grader-test: accepted after 5000 ms}. The first such line counts.
 *
 * @param verdict of the whole
 * @param after how long it takes
 */
public record FixedOutcome(Verdict verdict, Duration after) {
    /** The longest that may be asked for. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final String SLOW = "slow";
    private static final Pattern LINE = Pattern.compile("grader-test:[ \\t]*([^\\r\\n]*)");
    private static final Pattern WORDS =
            Pattern.compile("([a-z_]+)(?:[ \\t]+after[ \\t]+([0-9]{1,9})[ \\t]*ms)?[ \\t]*");

    /** By the words that ask for them. */
    private static final Map<String, FixedOutcome> KNOWN = known();

    /**
     * What a source and an answer ask for; empty where they say nothing.
     *
     * @throws ProblemException when they ask for what there is not
     */
    public static Optional<FixedOutcome> of(@Nullable String source, @Nullable Answer answer) {
        Optional<FixedOutcome> asked = source == null ? Optional.empty() : in(source, "source");
        return asked.isEmpty() && answer instanceof Answer.Text words ? in(words.text(), "answer") : asked;
    }

    private static Optional<FixedOutcome> in(String text, String field) {
        Matcher line = LINE.matcher(text);
        return line.find() ? Optional.of(read(line.group(1), field)) : Optional.empty();
    }

    private static FixedOutcome read(String words, String field) {
        Matcher matcher = WORDS.matcher(words);
        FixedOutcome outcome = matcher.matches() ? KNOWN.get(matcher.group(1)) : null;
        if (outcome == null) {
            throw refused(
                    "After grader-test: stands %s, which is none of %s, each alone or followed by: after 5000 ms."
                            .formatted(
                                    words.isBlank() ? "nothing" : Texts.oneLine(words, 60),
                                    String.join(", ", KNOWN.keySet())),
                    field);
        }
        if (matcher.group(2) == null) {
            return outcome;
        }
        var after = Duration.ofMillis(Long.parseLong(matcher.group(2)));
        if (after.compareTo(LONGEST) > 0) {
            throw refused(
                    "After grader-test: stands a time of %d ms: ask for %d at most."
                            .formatted(after.toMillis(), LONGEST.toMillis()),
                    field);
        }
        return new FixedOutcome(outcome.verdict(), after);
    }

    private static Map<String, FixedOutcome> known() {
        Map<String, FixedOutcome> known = Arrays.stream(Verdict.values())
                .collect(Collectors.toMap(
                        Verdict::wireName,
                        verdict -> new FixedOutcome(verdict, Duration.ZERO),
                        (one, other) -> one,
                        LinkedHashMap::new));
        known.put(SLOW, new FixedOutcome(Verdict.ACCEPTED, Duration.ofSeconds(5)));
        return known;
    }

    private static ProblemException refused(String detail, String field) {
        return new ProblemException(ProblemType.UNPROCESSABLE, Fault.at(detail, field));
    }
}
