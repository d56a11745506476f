package dev.grader.web.candidate;

import dev.grader.assessments.Draft;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.submission.Answer;
import dev.grader.submission.InvalidSubmissionException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate filled in for one challenge, as its form has it. Lines end in LF.
 *
 * @param source blank where no program is asked for
 * @param answer in words; blank likewise
 * @param order of a ranking; empty for every other kind
 */
public record Work(String source, String answer, List<String> order) {
    private static final String PLACE = "place.";

    /** What a challenge begins with. */
    static Work startOf(Task task) {
        return new Work(task.starter(), "", task.functions());
    }

    /** Of a form's fields; places that are missing, or there twice, keep the order of the page. */
    static Work read(Task task, Map<String, String> form) {
        var order = new ArrayList<>(task.functions());
        order.sort(Comparator.comparingInt(name -> place(form.get(PLACE + name))));
        return new Work(
                task.isSolvedByProgram() ? lines(form.get("source")) : "",
                task.isAnsweredInWords() ? lines(form.get("answer")) : "",
                order);
    }

    /** Whether two are in one place, so that the order is a guess. */
    static boolean isTied(Task task, Map<String, String> form) {
        return task.functions().stream()
                        .map(name -> place(form.get(PLACE + name)))
                        .distinct()
                        .count()
                < task.functions().size();
    }

    private static int place(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private static String lines(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Under the names that the form has. */
    public Map<String, String> values(Task task) {
        var values = new LinkedHashMap<String, String>();
        for (int at = 0; at < order.size(); at++) {
            values.put(PLACE + order.get(at), Integer.toString(at + 1));
        }
        if (task.isSolvedByProgram()) {
            values.put("source", source);
        }
        if (task.isAnsweredInWords()) {
            values.put("answer", answer);
        }
        return values;
    }

    /** @throws ProblemException when it is too large, or not one of whole characters */
    Draft draft(Task task) {
        try {
            if (task.isAnsweredInWords()) {
                return new Draft(null, new Answer.Text(answer));
            }
            return new Draft(source, task.isRanking() ? new Answer.Order(order) : null);
        } catch (InvalidSubmissionException refused) {
            throw new ProblemException(
                    refused.reason() == InvalidSubmissionException.Reason.TOO_LARGE
                            ? ProblemType.PAYLOAD_TOO_LARGE
                            : ProblemType.UNPROCESSABLE,
                    String.valueOf(refused.getMessage()));
        }
    }

    /** What was saved. */
    static Work of(Task task, Draft draft) {
        return of(task, draft.source(), draft.answer());
    }

    /** What was handed in. */
    static Work of(Task task, @Nullable String source, @Nullable Answer answer) {
        String program = source == null ? "" : source;
        return switch (answer) {
            case Answer.Order order
            when order.names().size() == task.functions().size() -> new Work(program, "", order.names());
            case Answer.Order order -> new Work(program, "", task.functions());
            case Answer.Text words -> new Work("", words.text(), List.of());
            case null -> new Work(program, "", task.functions());
        };
    }

    /** Whether there is nothing to hand in. */
    boolean isBlank(Task task) {
        return (task.isSolvedByProgram() ? source : answer).isBlank();
    }

    /** To be read by people: an order, then the text. */
    public String shown() {
        var text = new StringBuilder();
        for (int at = 0; at < order.size(); at++) {
            text.append(at + 1).append(". ").append(order.get(at)).append('\n');
        }
        return text.append(source).append(answer).toString();
    }

    /** Says how much it is, never what. */
    @Override
    public String toString() {
        return "Work[%d characters]".formatted(source.length() + answer.length());
    }
}
