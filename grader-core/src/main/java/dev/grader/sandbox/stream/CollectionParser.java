package dev.grader.sandbox.stream;

import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.ExaminerEvent.ChallengeReady;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the list of tests that an examiner collected. */
final class CollectionParser {
    /** Far above what a frame of 1 MiB can name. */
    private static final int MOST_TESTS = 10_000;

    private CollectionParser() {}

    static ChallengeReady challengeReady(Fields event) throws ProtocolFault {
        List<CollectedTest> tests = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields test : event.objects("tests", MOST_TESTS)) {
            CollectedTest collected = test(test);
            if (!ids.add(collected.id())) {
                throw test.fault("id", "names a test that came before");
            }
            tests.add(collected);
        }
        return new ChallengeReady(event.name("digest"), tests);
    }

    private static CollectedTest test(Fields test) throws ProtocolFault {
        return new CollectedTest(
                test.name("id"),
                test.name("name"),
                test.text("title", Fields.TEXT_CHARS),
                test.name("file"),
                (int) test.number("line", 1, Integer.MAX_VALUE),
                test.nameOrNull("group"),
                test.pointsOrNull("points"),
                test.textOrNull("hint", Fields.TEXT_CHARS),
                limits(test.objectOrNull("limits")));
    }

    private static Map<String, Long> limits(@Nullable Fields limits) throws ProtocolFault {
        Map<String, Long> overrides = new HashMap<>();
        if (limits != null) {
            for (String name : limits.fieldNames()) {
                overrides.put(name, limits.number(name, 1, Long.MAX_VALUE));
            }
        }
        return overrides;
    }
}
