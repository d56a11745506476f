package dev.grader.webhooks.delivery;

import java.util.List;

/**
 * Where messages of a webhook go.
 *
 * @param secrets the current one first; the one before it while both are live
 */
record Endpoint(String url, List<Secret> secrets) {}
