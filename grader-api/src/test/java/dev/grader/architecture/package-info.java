/** Who may know whom. */
@NullMarked
package dev.grader.architecture;

import org.jspecify.annotations.NullMarked;
