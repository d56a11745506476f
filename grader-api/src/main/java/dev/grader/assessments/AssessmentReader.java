package dev.grader.assessments;

import dev.grader.errors.ProblemException;
import dev.grader.json.Fields;
import dev.grader.json.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes an {@link AssessmentWish} of a request's JSON object, or says everything that is wrong with it. */
final class AssessmentReader {
    private static final Set<String> NAMES = new LinkedHashSet<>(
            List.of("title", "introduction", "challenges", "attempts", "time_limit_minutes", "show_results"));
    private static final int LONGEST_SLUG = 100;

    private final Fields fields;
    private final List<Task> tasks = new ArrayList<>();

    private AssessmentReader(ObjectNode body) {
        this.fields = new Fields(body, NAMES);
    }

    /** @throws ProblemException when it is not of the form the contract gives */
    static AssessmentWish read(ObjectNode body) {
        return new AssessmentReader(body).wish();
    }

    private AssessmentWish wish() {
        String title = fields.required("title", AssessmentWish.LONGEST_TITLE);
        String introduction =
                fields.text("introduction", AssessmentWish.LONGEST_INTRODUCTION).orElse(null);
        List<JsonNode> challenges = fields.items("challenges", AssessmentWish.MOST_CHALLENGES);
        for (int at = 0; at < challenges.size(); at++) {
            task(challenges.get(at), String.valueOf(at));
        }
        Integer attempts =
                fields.number("attempts", 1, AssessmentWish.MOST_ATTEMPTS).orElse(null);
        Integer minutes = fields.number(
                        "time_limit_minutes", AssessmentWish.SHORTEST_MINUTES, AssessmentWish.LONGEST_MINUTES)
                .orElse(null);
        boolean results = fields.flag("show_results").orElse(true);
        fields.finish();
        return new AssessmentWish(title, introduction, tasks, attempts, minutes, results);
    }

    private void task(JsonNode challenge, String at) {
        JsonNode slug = challenge.get("slug");
        if (slug == null
                || !slug.isString()
                || slug.stringValue().isBlank()
                || slug.stringValue().length() > LONGEST_SLUG
                || Texts.isBroken(slug.stringValue())) {
            refuse("A challenge is an object with a slug, and attempts where it has its own: mend it.", at);
            return;
        }
        if (tasks.stream().anyMatch(task -> task.slug().equals(slug.stringValue()))) {
            refuse("A challenge is there twice: leave one of them out.", at);
            return;
        }
        for (String name : ((ObjectNode) challenge).propertyNames()) {
            if (!name.equals("slug") && !name.equals("attempts")) {
                refuse("A challenge has the fields slug and attempts, and no other: leave it out.", at);
                return;
            }
        }
        tasks.add(new Task(slug.stringValue(), attempts(challenge.get("attempts"), at)));
    }

    private @Nullable Integer attempts(@Nullable JsonNode number, String at) {
        if (number == null || number.isNull()) {
            return null;
        }
        int attempts = number.isIntegralNumber() && number.canConvertToInt() ? number.intValue() : 0;
        if (attempts < 1 || attempts > AssessmentWish.MOST_ATTEMPTS) {
            fields.refuse(
                    "attempts is not a whole number from 1 to %d, nor null: mend it."
                            .formatted(AssessmentWish.MOST_ATTEMPTS),
                    "challenges",
                    at,
                    "attempts");
            return null;
        }
        return attempts;
    }

    private void refuse(String detail, String at) {
        fields.refuse(detail, "challenges", at);
    }
}
