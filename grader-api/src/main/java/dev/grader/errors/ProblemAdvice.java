package dev.grader.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one mapping from exceptions, ours and the framework's, to problem details. Safe to call from several threads. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Object> ours(ProblemException problem, HttpServletRequest request) {
        ProblemType type = problem.type();
        return ResponseEntity.status(type.status())
                .headers(problem.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        type,
                        type.status().value(),
                        String.valueOf(problem.getMessage()),
                        request.getRequestURI(),
                        problem.faults(),
                        problem.extensions()));
    }

    /** A database that is busy or gone is not the request's fault, and may be back in a second. */
    @ExceptionHandler({CannotCreateTransactionException.class, TransientDataAccessException.class})
    ResponseEntity<Object> databaseBusy(Exception cause, HttpServletRequest request) {
        LOG.error("The database did not answer a request", cause);
        return unavailable("The database does not answer just now: send the request again in a second.", "1", request);
    }

    /** No connection to be had, a broken one, a full disk: it may last, and what was begun is rolled back. */
    @ExceptionHandler(DataAccessResourceFailureException.class)
    ResponseEntity<Object> databaseAway(Exception cause, HttpServletRequest request) {
        LOG.error("The database failed a request", cause);
        return unavailable(
                "The database cannot be read or written just now, and nothing of the request was kept: send it again in 5 seconds.",
                "5",
                request);
    }

    private static ResponseEntity<Object> unavailable(String detail, String retryAfter, HttpServletRequest request) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        ProblemType type = ProblemType.UNAVAILABLE;
        return answer(type, type.status(), detail, List.of(), headers, request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unforeseen(Exception cause, HttpServletRequest request) {
        if (DatabaseAway.isWhy(cause)) {
            return databaseAway(cause, request);
        }
        LOG.error("A request failed unforeseen", cause);
        ProblemType type = ProblemType.INTERNAL_ERROR;
        String detail = "The service failed, and has logged why: send the request again.";
        return answer(type, type.status(), detail, List.of(), new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
        if (status.is5xxServerError()) {
            LOG.error("The framework failed to handle a request", cause);
        }
        ProblemType type = ProblemType.ofStatus(status.value());
        return answer(type, status, detailOf(type, cause, servletRequest), List.of(), headers, servletRequest);
    }

    private static String detailOf(ProblemType type, Exception cause, HttpServletRequest request) {
        return switch (type) {
            case METHOD_NOT_ALLOWED ->
                cause instanceof HttpRequestMethodNotSupportedException refused
                        ? "%s does not take %s: use one of %s."
                                .formatted(
                                        request.getRequestURI(), refused.getMethod(), refused.getSupportedHttpMethods())
                        : type.remedy();
            case NOT_FOUND -> "There is nothing at %s: check the path.".formatted(request.getRequestURI());
            case UNSUPPORTED_MEDIA_TYPE ->
                "This route takes application/json, not %s: set the header Content-Type."
                        .formatted(
                                request.getContentType() == null ? "a body without a type" : request.getContentType());
            // Spring's own words for a parameter that does not convert; they name the parameter and no internals.
            case INVALID_REQUEST ->
                cause instanceof org.springframework.web.ErrorResponse response
                                && response.getBody().getDetail() != null
                        ? response.getBody().getDetail()
                        : type.remedy();
            default -> type.remedy();
        };
    }

    /**
     * A stream that has begun cannot become a problem any more: what is thrown here leaves the failure to the container, which cuts the
     * connection, so that no client takes half an answer for a whole one.
     */
    private static void refuseToMend() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null
                && attributes.getResponse().isCommitted()) {
            throw new IllegalStateException("The answer has begun, so it cannot tell of a problem.");
        }
    }

    private static ResponseEntity<Object> answer(
            ProblemType type,
            HttpStatusCode status,
            String detail,
            List<Fault> faults,
            HttpHeaders headers,
            HttpServletRequest request) {
        refuseToMend();
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(type, status.value(), detail, request.getRequestURI(), faults));
    }
}
