package dev.grader.sharing;

import dev.grader.access.Caller;

/**
 * What a link opens.
 *
 * @param reader as whom its submissions are read, and nothing else: a colleague of whoever shared them, who may change nothing
 */
public record SharedReports(Share share, Caller reader) {}
