/** The pages of assessments, in a browser and without one. */
@NullMarked
package dev.grader.web.assessments;

import org.jspecify.annotations.NullMarked;
