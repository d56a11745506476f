package dev.grader.report;

import dev.grader.challenge.Visibility;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of sample tests, for formats that show it beside the result. Knows no other file than the one that candidates read anyway,
 * and answers for no hidden test, whatever it is called. Immutable.
 */
public final class TestCode {

    /** Of no test. */
    public static final TestCode NONE = new TestCode(Map.of());

    private static final Pattern TEST = Pattern.compile("\\s*(?:async\\s+)?def\\s+(test\\w*)\\s*\\(.*", Pattern.DOTALL);

    private final Map<String, String> bodies;

    private TestCode(Map<String, String> bodies) {
        this.bodies = bodies;
    }

    /**
     * Of the tests of one file.
     *
     * @param sampleTests its text, in Python; what cannot be found in it is left out
     */
    public static TestCode of(String sampleTests) {
        List<PythonLine> lines = PythonLine.read(sampleTests);
        Map<String, String> bodies = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int index = 0; index < lines.size(); index++) {
            PythonLine line = lines.get(index);
            Matcher test = TEST.matcher(line.text());
            if (!line.continues() && test.matches()) {
                String body = PythonLine.body(lines, index);
                if (body.isEmpty() || bodies.put(test.group(1), body) != null) {
                    twice.add(test.group(1));
                }
            }
        }
        // Of two classes' tests of one name a report does not say which it was.
        bodies.keySet().removeAll(twice);
        return new TestCode(Collections.unmodifiableMap(bodies));
    }

    /** The body of that test, its lines as they stand less their indentation; empty for a hidden one. */
    Optional<String> of(TestReport test) {
        if (test.visibility() != Visibility.SAMPLE) {
            return Optional.empty();
        }
        String name = test.name();
        int bracket = name.indexOf('[');
        String function = bracket < 0 ? name : name.substring(0, bracket);
        return Optional.ofNullable(bodies.get(function.substring(function.lastIndexOf(':') + 1)));
    }
}
