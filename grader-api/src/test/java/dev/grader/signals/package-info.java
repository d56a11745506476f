/** What processes tell each other. */
@NullMarked
package dev.grader.signals;

import org.jspecify.annotations.NullMarked;
