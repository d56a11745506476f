/** Reports of finished submissions, in the formats of other tools. Must not know what a format looks like: that is the core's. */
@NullMarked
package dev.grader.reports;

import org.jspecify.annotations.NullMarked;
