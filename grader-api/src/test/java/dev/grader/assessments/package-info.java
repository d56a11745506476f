/** Assessments, invitations and sittings, on the whole service. */
@NullMarked
package dev.grader.assessments;

import org.jspecify.annotations.NullMarked;
