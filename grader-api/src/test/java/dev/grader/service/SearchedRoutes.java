package dev.grader.service;

import java.util.List;
import java.util.stream.Stream;

/** All that {@link LeakIT} reads as a candidate. {@link SearchedRoutesTest} holds it against the routes there are. */
final class SearchedRoutes {
    static final List<String> FORMATS = List.of("json", "junit", "gradescope", "exercism", "ctrf", "csv");

    /** What follows the path of a submission: read of every hostile submission, once it is graded. */
    static final List<String> OF_A_SUBMISSION = Stream.concat(
                    Stream.of("", "/events", "/regrades", "/regrades/reg_none"),
                    FORMATS.stream().map(format -> "/report?format=" + format))
            .toList();

    /** Read once, when a hostile submission has been graded. */
    static final List<String> OTHERS = List.of(
            "/v1/submissions?limit=100",
            "/v1/submissions?cursor=AAAA",
            "/v1/submissions?format=csv",
            "/v1/submissions?format=pdf",
            "/v1/submissions?status=finished&created_after=2020-01-01T00:00:00Z",
            "/v1/submission-batches/bat_none",
            "/v1/attempt-limits",
            "/v1/submissions/sub_none",
            "/v1/submissions/sub_none/report?format=pdf",
            "/v1/submissions/sub_none/events",
            "/v1/submissions/sub_none/regrades",
            "/v1/submissions/sub_none/regrades/reg_none",
            "/v1/submissions/sub_none/review",
            "/v1/challenges",
            "/v1/challenges/leaky",
            "/v1/challenges/leaky/tests",
            "/v1/challenges/explained",
            "/v1/challenges:reload",
            "/v1/challenges/..%2Fleaky",
            "/v1/keys",
            "/v1/keys/current",
            "/v1/keys/key_none",
            "/v1/keys/key_none/rotate",
            "/v1/tenants",
            "/v1/audit-log",
            "/v1/webhooks",
            "/v1/webhooks/wh_none",
            "/v1/webhooks/wh_none/deliveries",
            "/v1/no-such-route",
            "/problems",
            "/problems/not-found",
            "/problems/internal-error",
            "/openapi.json",
            "/openapi.yaml",
            "/docs",
            "/docs/1/initializer.js",
            "/error",
            "/",
            "/actuator",
            "/actuator/health",
            "/actuator/health/challenges",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/actuator/info",
            "/actuator/env",
            "/actuator/beans",
            "/actuator/metrics",
            "/actuator/prometheus",
            "/actuator/loggers",
            "/actuator/logfile",
            "/actuator/threaddump",
            "/actuator/heapdump",
            "/actuator/scheduledtasks",
            "/actuator/httpexchanges");

    private SearchedRoutes() {}
}
