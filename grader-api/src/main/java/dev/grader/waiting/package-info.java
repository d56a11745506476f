/**
 * Requests that wait for the end of what they started, with {@code Prefer: wait=N} (RFC 7240), without holding a thread. Knows ids
 * and that something ended; must not know what.
 */
@NullMarked
package dev.grader.waiting;

import org.jspecify.annotations.NullMarked;
