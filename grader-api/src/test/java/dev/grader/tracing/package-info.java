/** One trace from a request to its verdict. */
@NullMarked
package dev.grader.tracing;

import org.jspecify.annotations.NullMarked;
