package dev.grader.reports;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/submissions/{id}/report}: the same result in the format asked for, by {@code ?format=} or else by {@code Accept}, redacted
 * for who asks.
 */
@RestController
class ReportsController {
    private final ReportFiles files;

    ReportsController(ReportFiles files) {
        this.files = files;
    }

    @Needs(Scope.READ)
    @GetMapping("/v1/submissions/{id}/report")
    ResponseEntity<byte[]> report(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable List<String> accept,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return files.answer(
                id,
                format == null ? Chosen.byAccept(accept == null ? List.of() : accept) : Chosen.byName(format),
                format != null,
                caller);
    }
}
