/**
 * The command line: proves challenge packages and grades a file on this machine. Must not decide anything itself.
 */
@NullMarked
package dev.grader.cli;

import org.jspecify.annotations.NullMarked;
