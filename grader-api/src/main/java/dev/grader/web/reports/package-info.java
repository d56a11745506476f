/**
 * The report of one submission: for staff, with what they say and decide about it, and behind a link for those to whom it was shown. What
 * a candidate typed is text here, never markup.
 */
@NullMarked
package dev.grader.web.reports;

import org.jspecify.annotations.NullMarked;
