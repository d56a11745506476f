/**
 * What people say and decide about a submission: comments on its lines, and a score beside the computed one. For staff alone. Reads the
 * submission through {@link dev.grader.submissions.Submissions}; must not know how anything is graded, nor change what was computed.
 */
@NullMarked
package dev.grader.reviewing;

import org.jspecify.annotations.NullMarked;
