/** How long a client will wait. */
@NullMarked
package dev.grader.waiting;

import org.jspecify.annotations.NullMarked;
