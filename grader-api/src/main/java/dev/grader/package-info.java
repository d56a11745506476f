/** The program itself: where the service starts. Everything else lies in the packages below, one a feature. */
@NullMarked
package dev.grader;

import org.jspecify.annotations.NullMarked;
