package dev.grader.challenges;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.challenge.Challenge;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/challenges}: the list, by slug, and each of them. */
@RestController
@RequestMapping(path = "/v1/challenges", produces = "application/json")
class ChallengesController {
    private static final String SLUG = "[a-z0-9-]{1,100}";

    private final ChallengeBank bank;

    ChallengesController(ChallengeBank bank) {
        this.bank = bank;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<Page<ChallengeSummary>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit, key -> key.matches(SLUG));
        String after = page.after() == null ? "" : page.after();
        var found = bank.challenges().stream()
                .filter(challenge -> challenge.slug().compareTo(after) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Page.answer(page, found, Challenge::slug, ChallengeSummary::of, "/v1/challenges");
    }

    @Needs(Scope.READ)
    @GetMapping("/{slug}")
    ChallengeView get(@PathVariable String slug, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return bank.find(slug)
                .map(challenge -> ChallengeView.of(challenge, caller))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no challenge of that name: GET /v1/challenges lists them."));
    }
}
