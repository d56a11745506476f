package dev.grader.limits;

import dev.grader.errors.ProblemException;
import dev.grader.json.Fields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Makes {@link LimitSettings} of a request's JSON object, or says everything that is wrong with it. */
final class SettingsReader {
    static final int MOST_ATTEMPTS = 1000;
    private static final int MOST_CHALLENGES = 1000;
    private static final int LONGEST_SLUG = 100;

    private static final Set<String> NAMES = new LinkedHashSet<>(List.of("default", "challenges"));

    private SettingsReader() {}

    /** @throws ProblemException when it is not of the form the contract gives */
    static LimitSettings read(ObjectNode object) {
        var fields = new Fields(object, NAMES);
        var settings = new LimitSettings(
                fields.number("default", 1, MOST_ATTEMPTS).orElse(null),
                fields.numbers("challenges", MOST_CHALLENGES, LONGEST_SLUG, 1, MOST_ATTEMPTS));
        fields.finish();
        return settings;
    }
}
