/** What is told of what was done. */
@NullMarked
package dev.grader.audit;

import org.jspecify.annotations.NullMarked;
