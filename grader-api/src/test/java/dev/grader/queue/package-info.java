/** What becomes of work when things go wrong. */
@NullMarked
package dev.grader.queue;

import org.jspecify.annotations.NullMarked;
