/**
 * The service: what of it can be reached over HTTP, and how its parts are wired together.
 * Grades nothing itself: that is the core.
 */
@NullMarked
package dev.grader.api;

import org.jspecify.annotations.NullMarked;
