/** How often a candidate may try a challenge. */
@NullMarked
package dev.grader.limits;

import org.jspecify.annotations.NullMarked;
