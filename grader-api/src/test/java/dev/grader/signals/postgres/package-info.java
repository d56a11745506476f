/** Signals through a real PostgreSQL. */
@NullMarked
package dev.grader.signals.postgres;

import org.jspecify.annotations.NullMarked;
