package dev.grader.web.inbox;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.assessments.Assessment;
import dev.grader.assessments.Assessments;
import dev.grader.assessments.Invitations;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.Kind;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.ProblemException;
import dev.grader.paging.PageRequest;
import dev.grader.submissions.SubmissionLists;
import dev.grader.submissions.SubmissionLists.Part;
import dev.grader.verdict.Verdict;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /app/inbox}: what was handed in, the newest first. */
@Pages
class InboxPage {
    private static final String PATH = "/app/inbox";
    private static final int ROWS = 25;
    private static final int ASSESSMENTS = PageRequest.MAX_LIMIT;

    private final SubmissionLists lists;
    private final Choices choices;
    private final ChallengeBank bank;
    private final Invitations invitations;
    private final Assessments assessments;

    InboxPage(
            SubmissionLists lists,
            Choices choices,
            ChallengeBank bank,
            Invitations invitations,
            Assessments assessments) {
        this.lists = lists;
        this.choices = choices;
        this.bank = bank;
        this.invitations = invitations;
        this.assessments = assessments;
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping(PATH)
    String show(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        Wish wish = Wish.of(sent);
        try {
            Part part = lists.part(caller, choices.of(wish, caller), ROWS, wish.before(), wish.after());
            list(wish, part, model);
            model.addAttribute("names", names(part, caller));
        } catch (ProblemException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("fault", refused.getMessage());
            list(wish, new Part(List.of(), false, false), model);
        }
        model.addAttribute(
                "service", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        model.addAttribute("fields", wish.fields());
        model.addAttribute("isFiltered", wish.isFiltered());
        model.addAttribute("waiting", lists.waiting(caller));
        model.addAttribute("assessments", assessments(wish, caller));
        model.addAttribute(
                "kinds", Arrays.stream(Kind.values()).map(Kind::wireName).toList());
        model.addAttribute(
                "challenges",
                bank.challenges().stream()
                        .sorted(Comparator.comparing(Challenge::title))
                        .collect(words(Challenge::slug, Challenge::title)));
        model.addAttribute(
                "verdicts",
                Arrays.stream(Verdict.values()).map(Verdict::wireName).toList());
        return "inbox/inbox";
    }

    /** The latest, and the one that is asked for already. */
    private Map<String, String> assessments(Wish wish, Caller caller) {
        var offered = new ArrayList<>(assessments.page(caller, false, new PageRequest(null, ASSESSMENTS)));
        wish.field("assessment")
                .filter(id -> offered.stream().noneMatch(one -> one.id().equals(id)))
                .flatMap(id -> assessments.find(id, caller))
                .ifPresent(offered::add);
        return offered.stream().collect(words(Assessment::id, Assessment::title));
    }

    /** What is sent, and what is read, in their order. */
    private static <T> Collector<T, ?, Map<String, String>> words(Function<T, String> sent, Function<T, String> read) {
        return Collectors.toMap(sent, read, (first, second) -> first, LinkedHashMap::new);
    }

    /** Of those who were invited, by what their submissions say of them. */
    private Map<String, String> names(Part part, Caller caller) {
        return invitations.names(
                caller,
                part.items().stream()
                        .flatMap(submission -> Stream.ofNullable(submission.candidate()))
                        .distinct()
                        .toList());
    }

    private static void list(Wish wish, Part part, Model model) {
        model.addAttribute("submissions", part.items());
        model.addAttribute("csv", wish.address("/app/inbox.csv"));
        model.addAttribute("first", wish.address(PATH));
        if (!part.items().isEmpty()) {
            if (part.hasNewer()) {
                model.addAttribute(
                        "newer",
                        wish.address(PATH, "before", part.items().getFirst().id()));
            }
            if (part.hasOlder()) {
                model.addAttribute(
                        "older",
                        wish.address(PATH, "after", part.items().getLast().id()));
            }
        }
    }
}
