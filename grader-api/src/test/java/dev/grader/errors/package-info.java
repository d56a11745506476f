/** What clients are told when something is wrong. */
@NullMarked
package dev.grader.errors;

import org.jspecify.annotations.NullMarked;
