/** Whom a link shows what. */
@NullMarked
package dev.grader.sharing;

import org.jspecify.annotations.NullMarked;
