/** What clients can do with submissions. */
@NullMarked
package dev.grader.submissions;

import org.jspecify.annotations.NullMarked;
