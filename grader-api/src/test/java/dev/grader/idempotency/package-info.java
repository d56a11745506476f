/** Requests that are sent twice and carried out once. */
@NullMarked
package dev.grader.idempotency;

import org.jspecify.annotations.NullMarked;
