/**
 * The pages on which staff pick challenges, invite candidates and see how far they are. All that they do is done by
 * {@code dev.grader.assessments}, as the API does it; every form works without JavaScript.
 */
@NullMarked
package dev.grader.web.assessments;

import org.jspecify.annotations.NullMarked;
