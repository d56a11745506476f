package dev.grader.attack;

import dev.grader.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sends an attack once more where a busy host may be the cause of all that was found, and remembers what was found the first time.
 * Thread-safe.
 */
final class Noise {
    /** What a host does that is late or short of something; a test does not pass, nothing stays and nothing leaks for that reason. */
    private static final Pattern LATE = Pattern.compile("(?:it|the test \\S+ was earned and) ended as (?:"
            + Verdict.TIME_LIMIT_EXCEEDED.wireName() + "|" + Verdict.INTERNAL_ERROR.wireName() + ") .*");

    private final Map<Attack, AttackResult> discarded = new ConcurrentHashMap<>();

    AttackResult run(AttackRunner runner, Attack attack) throws InterruptedException {
        AttackResult first = runner.run(attack);
        if (!explains(first.findings())) {
            return first;
        }
        discarded.put(attack, first);
        return runner.run(attack);
    }

    static boolean explains(List<Finding> findings) {
        return !findings.isEmpty() && findings.stream().allMatch(Noise::explains);
    }

    private static boolean explains(Finding finding) {
        return switch (finding.kind()) {
            case OVER, RETRIED -> true;
            case VERDICT -> LATE.matcher(finding.text()).matches();
            case FORGED, HARM, LEAK -> false;
        };
    }

    /** The results that do not count, in the order of these attacks. */
    List<AttackResult> discarded(List<Attack> attacks) {
        return attacks.stream()
                .flatMap(attack -> Stream.ofNullable(discarded.get(attack)))
                .toList();
    }
}
