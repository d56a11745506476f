/**
 * How what must be on the disk before it is answered gets there: alone, or together with what others wait for at the same moment. Knows
 * nothing of what is written.
 */
@NullMarked
package dev.grader.commits;

import org.jspecify.annotations.NullMarked;
