/**
 * What was handed in: taken over HTTP, checked, kept with its task in one transaction, told again with its result. Says through
 * {@link dev.grader.submissions.JobQueue} that there is work, and must not know who does it.
 */
@NullMarked
package dev.grader.submissions;

import org.jspecify.annotations.NullMarked;
