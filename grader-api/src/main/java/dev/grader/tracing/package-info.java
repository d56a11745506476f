/**
 * What a request or a job did, and for how long, as spans of a trace (OpenTelemetry), which a job takes up where its request left it.
 * Spans carry ids, slugs, verdicts and numbers: never sources, answers, keys, names of people or messages that may quote them.
 * Must not know what is traced.
 */
@NullMarked
package dev.grader.tracing;

import org.jspecify.annotations.NullMarked;
