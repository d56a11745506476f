/**
 * Finished submissions graded again, with their challenges as they are now: asked for, queued behind everything else, told with the
 * difference they made. A result is only ever replaced by a newer one that was scored, and never lost.
 */
@NullMarked
package dev.grader.regrades;

import org.jspecify.annotations.NullMarked;
