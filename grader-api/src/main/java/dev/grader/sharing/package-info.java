/**
 * Links by which somebody without an account reads the reports of a few submissions, and nothing else of the tenant. Must not know how a
 * report looks.
 */
@NullMarked
package dev.grader.sharing;

import org.jspecify.annotations.NullMarked;
