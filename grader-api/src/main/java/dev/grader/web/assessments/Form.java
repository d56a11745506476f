package dev.grader.web.assessments;

import dev.grader.assessments.Assessment;
import dev.grader.assessments.AssessmentWish;
import dev.grader.web.BankSearch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of an assessment, as it was sent: all that was typed is in it, so that the server keeps nothing between two of its buttons.
 *
 * @param minutes as typed, as all numbers
 * @param chosen in order
 * @param version of the assessment that is changed; empty of a new one
 */
public record Form(
        String title,
        String introduction,
        String minutes,
        String attempts,
        boolean results,
        List<Choice> chosen,
        BankSearch search,
        String version) {

    /** A challenge that was chosen. */
    public record Choice(String slug, String attempts) {}

    static Form empty() {
        return new Form("", "", "60", "", true, List.of(), BankSearch.ALL, "");
    }

    static Form of(Assessment assessment) {
        return new Form(
                assessment.title(),
                Objects.requireNonNullElse(assessment.introduction(), ""),
                text(assessment.timeLimitMinutes()),
                text(assessment.attempts()),
                assessment.showResults(),
                assessment.challenges().stream()
                        .map(task -> new Choice(task.slug(), text(task.attempts())))
                        .toList(),
                BankSearch.ALL,
                String.valueOf(assessment.version()));
    }

    static Form read(MultiValueMap<String, String> sent) {
        var chosen = new ArrayList<Choice>();
        for (String slug : new LinkedHashSet<>(sent.getOrDefault("slug", List.of()))) {
            if (chosen.size() < AssessmentWish.MOST_CHALLENGES) {
                chosen.add(new Choice(slug, value(sent, "attempts-" + slug)));
            }
        }
        return new Form(
                value(sent, "title"),
                value(sent, "introduction").replace("\r\n", "\n"),
                value(sent, "minutes"),
                value(sent, "attempts"),
                sent.containsKey("results"),
                chosen,
                new BankSearch(value(sent, "q"), value(sent, "kind"), value(sent, "level"), value(sent, "topic")),
                value(sent, "version"));
    }

    /** What a button of the list does: {@code add}, {@code remove}, {@code up} or {@code down}, a colon, and which; anything else does nothing. */
    Form after(String button) {
        String slug = button.substring(button.indexOf(':') + 1);
        var list = new ArrayList<>(chosen);
        int at = chosen.stream().map(Choice::slug).toList().indexOf(slug);
        if (button.startsWith("add:") && at < 0 && list.size() < AssessmentWish.MOST_CHALLENGES) {
            list.add(new Choice(slug, ""));
        } else if (button.startsWith("remove:") && at >= 0) {
            list.remove(at);
        } else if (button.startsWith("up:") && at > 0) {
            list.add(at - 1, list.remove(at));
        } else if (button.startsWith("down:") && at >= 0 && at < list.size() - 1) {
            list.add(at + 1, list.remove(at));
        }
        return new Form(title, introduction, minutes, attempts, results, List.copyOf(list), search, version);
    }

    public boolean has(String slug) {
        return chosen.stream().anyMatch(choice -> choice.slug().equals(slug));
    }

    private static String value(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
