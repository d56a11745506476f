package dev.grader.web;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong on a page, or at an address that nobody has, told as a page: in the words in which the API tells it. All else is the
 * API's own. Thread-safe.
 */
public final class HtmlProblems implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(HtmlProblems.class);

    /** Below these only programs ask. */
    private static final List<String> FOR_PROGRAMS = List.of("/v1/", "/actuator/", "/docs/", "/assets/", "/openapi");

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (handler == null ? !isForAPerson(request) : !PagePolicy.isPage(handler)) {
            return null;
        }
        Told told = told(failure);
        PagePolicy.apply(request, response);
        if (failure instanceof ProblemException problem && problem.retryAfter() != null) {
            response.setHeader("Retry-After", problem.retryAfter());
        }
        var view = new ModelAndView(
                "problem", Map.of("title", told.title(), "detail", told.detail(), "status", told.status()));
        view.setStatus(HttpStatusCode.valueOf(told.status()));
        return view;
    }

    private static Told told(Exception failure) {
        return switch (failure) {
            case ProblemException problem -> ours(problem);
            case CannotCreateTransactionException away -> away(away);
            case TransientDataAccessException away -> away(away);
            case DataAccessResourceFailureException away -> away(away);
            case ErrorResponse refused -> refused(refused.getStatusCode().value());
            default -> {
                LOG.error("A page failed", failure);
                yield refused(HttpStatus.INTERNAL_SERVER_ERROR.value());
            }
        };
    }

    /** Some of the API's words are about keys and routes, which a person has none of. */
    private static Told ours(ProblemException problem) {
        ProblemType type = problem.type();
        int status = type.status().value();
        return switch (type) {
            case NOT_FOUND ->
                new Told(
                        status,
                        "Not found",
                        "There is nothing at this address that you may see: check it, or go back to where you came from.");
            case FORBIDDEN ->
                new Told(status, "Not allowed", "Your account may not do that: ask an administrator of this service.");
            default -> new Told(status, type.title(), String.valueOf(problem.getMessage()));
        };
    }

    /** In the words of the container and the framework nothing is told: they are for programmers. */
    static Told refused(int status) {
        return switch (status) {
            case 404 ->
                new Told(
                        status,
                        "Not found",
                        "There is nothing at this address: check it, or go back to where you came from.");
            case 403 ->
                new Told(
                        status,
                        "Not allowed",
                        "That could not be done from this page: it may be out of date. Go back, load it again, and try once more.");
            case 405, 415 ->
                new Told(
                        status, "Not possible", "That cannot be done at this address: go back to where you came from.");
            case 413 -> new Told(status, "Too large", "That is more than this service takes: make it smaller.");
            default ->
                status >= HttpStatus.INTERNAL_SERVER_ERROR.value()
                        ? new Told(
                                status,
                                "That is our fault",
                                "Something went wrong on our side, and nothing of yours is counted for it: try again in a minute.")
                        : new Told(
                                status,
                                "Not understood",
                                "What was sent is not what this page expects: go back, and try again.");
        };
    }

    private static Told away(Exception cause) {
        LOG.error("The database failed a page", cause);
        return new Told(
                HttpStatus.SERVICE_UNAVAILABLE.value(),
                "Not just now",
                "The database cannot be read or written just now, and nothing of what you sent was kept: send it again in 5 seconds.");
    }

    private static boolean isForAPerson(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (FOR_PROGRAMS.stream().anyMatch(path::startsWith)) {
            return false;
        }
        String accept = request.getHeader("Accept");
        try {
            return accept != null && MediaType.parseMediaTypes(accept).contains(MediaType.TEXT_HTML);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** What is said on the page. */
    record Told(int status, String title, String detail) {}
}
