/** What people say and decide beside what was computed. */
@NullMarked
package dev.grader.reviewing;

import org.jspecify.annotations.NullMarked;
