/** What staff see of what was handed in. */
@NullMarked
package dev.grader.web.inbox;

import org.jspecify.annotations.NullMarked;
