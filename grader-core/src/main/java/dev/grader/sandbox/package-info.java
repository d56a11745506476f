/**
 * Ports and plain records between whoever grades and whatever runs containers. A leaf: it imports no other package of the
 * core, and must not know what a challenge, a verdict or a score is.
 */
@NullMarked
package dev.grader.sandbox;

import org.jspecify.annotations.NullMarked;
