package dev.grader.idempotency;

import java.util.Map;

/**
 * An answer as it lies in its row.
 *
 * @param headers those that belong to what is answered, such as Location and Content-Type
 * @param body sealed
 */
record KeptAnswer(int status, Map<String, String> headers, String body) {}
