/**
 * Requests' bodies, read: one JSON object, bounded, field by field, with everything that is wrong told at once. Must not know what is
 * asked for.
 */
@NullMarked
package dev.grader.json;

import org.jspecify.annotations.NullMarked;
