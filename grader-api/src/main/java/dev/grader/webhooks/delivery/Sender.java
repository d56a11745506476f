package dev.grader.webhooks.delivery;

import java.util.Map;

/** Sends one message once. Thread-safe; takes some fifteen seconds at most. */
@FunctionalInterface
public interface Sender {
    /** Never fails: what goes wrong is what came of it. */
    Outcome send(String url, Map<String, String> headers, String body);
}
