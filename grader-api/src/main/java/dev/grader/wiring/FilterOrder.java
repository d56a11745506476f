package dev.grader.wiring;

/** In which order the filters of {@code /v1} see a request: whose it is, whether it may come now, whether it came before. */
final class FilterOrder {
    static final int KEY = 100;
    static final int RATE_LIMIT = 200;
    static final int IDEMPOTENCY = 300;
    static final int CACHING = 400;

    private FilterOrder() {}
}
