/** Ids and tokens. */
@NullMarked
package dev.grader.ids;

import org.jspecify.annotations.NullMarked;
