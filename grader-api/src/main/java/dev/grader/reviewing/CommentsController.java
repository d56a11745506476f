package dev.grader.reviewing;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.idempotency.Claim;
import dev.grader.json.Fields;
import dev.grader.json.JsonBody;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/submissions/{id}/comments}: what staff say about a submission and its lines. No candidate reads them. */
@RestController
@RequestMapping(path = "/v1/submissions/{id}/comments", produces = "application/json")
class CommentsController {
    private static final String TEXT = "text";
    private static final Set<String> NAMES = new LinkedHashSet<>(List.of("line", TEXT));

    /** No source has more: it takes a byte to end a line. */
    private static final int LAST_LINE = 128 * 1024;

    private final Comments comments;

    CommentsController(Comments comments) {
        this.comments = comments;
    }

    @Needs(Scope.AUTHOR)
    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    Comment add(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestAttribute(Claim.ATTRIBUTE) Claim claim)
            throws IOException {
        var fields = new Fields(JsonBody.read(request.getInputStream()), NAMES);
        Integer line = fields.number("line", 1, LAST_LINE).orElse(null);
        String text = fields.required(TEXT, Comment.LONGEST);
        fields.finish();
        return comments.add(id, caller, line, text, claim);
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping
    ResponseEntity<Page<Comment>> list(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit, Comments.IDS::isOne);
        return Page.answer(
                page,
                comments.page(id, caller, page),
                Comment::id,
                Function.identity(),
                "/v1/submissions/" + id + "/comments");
    }

    @Needs(Scope.AUTHOR)
    @PutMapping(path = "/{comment}", consumes = "application/json")
    Comment change(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String comment,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        var fields = new Fields(JsonBody.read(request.getInputStream()), Set.of(TEXT));
        String text = fields.required(TEXT, Comment.LONGEST);
        fields.finish();
        return comments.change(comment, id, caller, text);
    }

    @Needs(Scope.AUTHOR)
    @DeleteMapping("/{comment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String id, @PathVariable String comment, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        comments.delete(comment, id, caller);
    }
}
