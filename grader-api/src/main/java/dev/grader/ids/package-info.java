/** Opaque ids with a readable prefix. Must not know of what. */
@NullMarked
package dev.grader.ids;

import org.jspecify.annotations.NullMarked;
