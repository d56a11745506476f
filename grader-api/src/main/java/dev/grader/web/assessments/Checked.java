package dev.grader.web.assessments;

import dev.grader.assessments.Assessment;
import dev.grader.assessments.AssessmentWish;
import dev.grader.assessments.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a wish of a form, or says of each of its fields what is wrong. Not thread-safe. */
final class Checked {
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Form form;

    Checked(Form form) {
        this.form = form;
    }

    /** By the name of the field. */
    Map<String, String> faults() {
        return faults;
    }

    /** @param begun whose challenges, attempts and time stay; null where they are the form's */
    Optional<AssessmentWish> wish(@Nullable Assessment begun) {
        if (form.title().isBlank() || form.title().length() > AssessmentWish.LONGEST_TITLE) {
            faults.put("title", "Give it a title of 1 to %d characters.".formatted(AssessmentWish.LONGEST_TITLE));
        }
        if (form.introduction().length() > AssessmentWish.LONGEST_INTRODUCTION) {
            faults.put("introduction", "Shorten it to %d characters.".formatted(AssessmentWish.LONGEST_INTRODUCTION));
        }
        List<Task> tasks = begun == null ? tasks() : begun.challenges();
        Integer attempts = begun == null ? attempts("attempts", form.attempts()) : begun.attempts();
        Integer minutes = begun == null
                ? number("minutes", form.minutes(), AssessmentWish.SHORTEST_MINUTES, AssessmentWish.LONGEST_MINUTES)
                : begun.timeLimitMinutes();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AssessmentWish(
                form.title(),
                form.introduction().isBlank() ? null : form.introduction(),
                tasks,
                attempts,
                minutes,
                form.results()));
    }

    private List<Task> tasks() {
        var tasks = new ArrayList<Task>();
        for (Form.Choice choice : form.chosen()) {
            Integer attempts = attempts("attempts-" + choice.slug(), choice.attempts());
            if (choice.slug().isBlank()) {
                faults.put("challenges", "Choose challenges from the list.");
            } else {
                tasks.add(new Task(choice.slug(), attempts));
            }
        }
        if (tasks.isEmpty()) {
            faults.put("challenges", "Choose at least one challenge.");
        }
        return tasks;
    }

    private @Nullable Integer attempts(String field, String text) {
        return number(field, text, 1, AssessmentWish.MOST_ATTEMPTS);
    }

    private @Nullable Integer number(String field, String text, int least, int most) {
        if (text.isEmpty()) {
            return null;
        }
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            faults.put(field, "Give a whole number from %d to %d, or leave it empty.".formatted(least, most));
            return null;
        }
        return number;
    }
}
