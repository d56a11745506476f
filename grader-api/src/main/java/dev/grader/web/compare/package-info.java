/**
 * Submissions beside each other: two attempts as a difference, or several candidates in columns. What a candidate typed is text here, never
 * markup.
 */
@NullMarked
package dev.grader.web.compare;

import org.jspecify.annotations.NullMarked;
