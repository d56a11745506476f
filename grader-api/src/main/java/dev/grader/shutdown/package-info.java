/**
 * The end of the service when it is asked to stop: who is told, in which order, and what happens when it takes too long. Must not
 * know what the parts do that it stops.
 */
@NullMarked
package dev.grader.shutdown;

import org.jspecify.annotations.NullMarked;
