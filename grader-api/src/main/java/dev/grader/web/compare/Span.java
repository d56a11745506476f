package dev.grader.web.compare;

/**
 * A piece of a line.
 *
 * @param changed whether the other side has something else there
 */
public record Span(String text, boolean changed) {}
