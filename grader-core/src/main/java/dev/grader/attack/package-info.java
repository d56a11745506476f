/**
 * The attack suite: reads what submissions try, sends each to a sandbox, and finds out whether it got a pass it did not earn, did harm,
 * went beyond its limits or told what is hidden. Must not know Docker, and decides nothing of what a submission is worth.
 */
@NullMarked
package dev.grader.attack;

import org.jspecify.annotations.NullMarked;
