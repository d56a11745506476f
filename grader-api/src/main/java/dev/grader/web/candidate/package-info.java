/**
 * The pages of a candidate: what an invitation says, the list of its challenges, and the workspace of each. They ask
 * {@code dev.grader.assessments} what may be done and until when, and act as the sitting's own caller, so that everything is redacted as
 * the API redacts it for candidates.
 */
@NullMarked
package dev.grader.web.candidate;

import org.jspecify.annotations.NullMarked;
