/** Who may see what. */
@NullMarked
package dev.grader.access;

import org.jspecify.annotations.NullMarked;
