/**
 * Conditional requests (RFC 9110 section 13): strong tags of what is told, {@code If-None-Match} where something is read,
 * {@code If-Match} where it is written. Knows bytes and headers; must not know what they tell of.
 */
@NullMarked
package dev.grader.conditional;

import org.jspecify.annotations.NullMarked;
