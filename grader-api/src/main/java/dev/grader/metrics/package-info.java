/**
 * The service's own numbers, for Prometheus and OTLP: what waits, what was graded and how, what failed. Each has its line in
 * docker/OPERATIONS.md. Tags take few values, whatever clients send: never a tenant, a key, a challenge or a text.
 */
@NullMarked
package dev.grader.metrics;

import org.jspecify.annotations.NullMarked;
