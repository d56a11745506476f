/** What is deleted of submissions, when, and what must be left of them: nothing. */
@NullMarked
package dev.grader.keeping;

import org.jspecify.annotations.NullMarked;
