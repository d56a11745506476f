/** Programs that load a running installation and count what became of every submission: see {@code docker/SCALING.md}. */
@NullMarked
package dev.grader.load;

import org.jspecify.annotations.NullMarked;
