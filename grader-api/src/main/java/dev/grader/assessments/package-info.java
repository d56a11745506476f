/**
 * What candidates are asked to do, whom that was sent to, and how far they are: assessments, invitations, and the sittings that come of
 * them, with what was saved and until when. Hands in through {@link dev.grader.submissions.Desk}; must not know the pages that show it, nor
 * who calls when time is over, which is {@link dev.grader.assessments.Deadlines}.
 */
@NullMarked
package dev.grader.assessments;

import org.jspecify.annotations.NullMarked;
