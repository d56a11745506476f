/** How long a client will wait. */
@NullMarked
package dev.grader.idempotency;

import org.jspecify.annotations.NullMarked;
