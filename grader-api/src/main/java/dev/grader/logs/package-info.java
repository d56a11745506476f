/**
 * How the log is written: what it quotes may come from anybody, and must neither begin a record of its own nor command a terminal.
 * The console's pattern for people is in application.yaml. Must not know what is logged.
 */
@NullMarked
package dev.grader.logs;

import org.jspecify.annotations.NullMarked;
