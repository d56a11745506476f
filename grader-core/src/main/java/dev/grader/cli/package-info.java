/**
 * The command line: grades a file on this machine and sends the attack suite to its sandbox. Must not decide anything itself.
 */
@NullMarked
package dev.grader.cli;

import org.jspecify.annotations.NullMarked;
