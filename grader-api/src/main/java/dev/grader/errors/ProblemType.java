package dev.grader.errors;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Every kind of problem a client can meet. The name, in lower case with hyphens, is the last part of its {@code type}. */
public enum ProblemType {
    MALFORMED_JSON(
            HttpStatus.BAD_REQUEST,
            "The body is not valid JSON",
            "The body could not be parsed. The detail names the line and the column; mend the text there and send it again."),
    INVALID_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request does not fit the contract",
            "A field, parameter or header is missing, unknown or of the wrong form. Each entry of errors names one of them,"
                    + " by a JSON Pointer into the body where it lies there."),
    UNAUTHORIZED(
            HttpStatus.UNAUTHORIZED,
            "A valid key is needed",
            "Send your key in the header Authorization: Bearer <key>. A key is shown once, when it is made."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "This key may not do that",
            "The key is valid, but its role or its scopes do not allow the request. Use a key whose role and scopes do."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is nothing here",
            "No such route, or nothing of that name that this key may see."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This route does not take that method",
            "The header Allow lists the methods that the route takes."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "No representation fits the header Accept",
            "Every answer is JSON, reports in other formats excepted. Leave Accept out, or allow what the route produces."),
    REQUEST_TIMEOUT(
            HttpStatus.REQUEST_TIMEOUT,
            "The request came too slowly",
            "A body has to come within 30 seconds. Nothing of this request was kept: send it again."),
    NOT_FINISHED(
            HttpStatus.CONFLICT,
            "Something is not finished yet",
            "Reports exist for finished submissions only, and only those are graded again, once at a time. Ask again after"
                    + " Retry-After seconds, or fetch what is not finished with Prefer: wait=30 first."),
    ALREADY_FINISHED(
            HttpStatus.CONFLICT,
            "It is finished already",
            "Only what is queued or running can be cancelled. The result stays; read it where the detail says."),
    CANCELLED(
            HttpStatus.CONFLICT,
            "The submission was cancelled",
            "It has no result and will get none, so there is no report, nothing to review and nothing to grade again."
                    + " Hand the solution in again if it should be graded after all."),
    PRECONDITION_FAILED(
            HttpStatus.PRECONDITION_FAILED,
            "It is not what you have seen",
            "The header If-Match names another state than the present one, so nothing was written. Read it again, decide anew, and send"
                    + " the ETag of what you read."),
    CONFLICT(
            HttpStatus.CONFLICT,
            "It does not go together with what is there",
            "The request is right in itself, but something that exists stands in its way: the detail says what, and what to do first."),
    PAYLOAD_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The request is too large",
            "A body may have 1 MiB, a source 128 KiB of UTF-8."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is not of a type this route takes",
            "Send JSON, with the header Content-Type: application/json."),
    UNPROCESSABLE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The request is well formed but cannot be carried out",
            "It names a challenge or a Python version that is not here, or gives a field that this challenge has no use for."),
    RATE_LIMITED(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many requests",
            "A key may send so many requests within a time, as RateLimit-Policy tells, and keep so many streams open. Nothing of this"
                    + " request was kept. Send it again after Retry-After seconds."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This Idempotency-Key belongs to another request",
            "The same key was sent within 24 hours with another route or body, and nothing of this request was kept. Make a new key for"
                    + " every request, and send it again only with the very same one."),
    IDEMPOTENCY_KEY_IN_USE(
            HttpStatus.CONFLICT,
            "The request with this Idempotency-Key still runs",
            "The first request is not answered yet. Send it again after Retry-After seconds, and you get its answer."),
    ATTEMPTS_EXHAUSTED(
            HttpStatus.CONFLICT,
            "The candidate has no attempt left",
            "The tenant allows so many attempts at this challenge, and the candidate has made them. Attempts that were cancelled, or that"
                    + " failed by our fault, do not count, nor does mode run."),
    PRECONDITION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED,
            "Say which version you change",
            "Send the header If-Match with the ETag of the version that you looked at, so that nobody's change is overwritten unseen."),
    BACKLOG_FULL(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many of your submissions wait to be graded",
            "A tenant may have only so many submissions and regrades that are queued or running. Nothing of this request was kept."
                    + " Send it again after Retry-After seconds, when some of the others are done."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The service failed",
            "The fault is ours, and logged. Send the request again; if it fails again, tell the operator the time and the instance."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service cannot answer just now",
            "It is starting, stopping or overloaded, or its database cannot be read or written. Nothing of this request was kept."
                    + " Send it again after Retry-After seconds."),
    OVERLOADED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Too many submissions wait to be graded",
            "The service keeps only so many submissions and regrades of all tenants together that are queued or running. Nothing of"
                    + " this request was kept. Send it again after Retry-After seconds.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    ProblemType(HttpStatus status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What a client can do about it, in a sentence or two. */
    public String remedy() {
        return remedy;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Relative to the service, where it resolves to the problem's page. */
    public URI uri() {
        return URI.create("/problems/" + slug());
    }

    static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type that tells most about a bare status: for what the framework refuses before any of our code sees it. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> UNPROCESSABLE;
            case 428 -> PRECONDITION_REQUIRED;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }
}
