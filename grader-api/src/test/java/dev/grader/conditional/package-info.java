/** Tags, and requests that depend on them. */
@NullMarked
package dev.grader.conditional;

import org.jspecify.annotations.NullMarked;
