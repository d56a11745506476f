/**
 * The conversation with an examiner over any pair of byte streams: frames, the parsing of what it says, and who waits for which
 * answer. What comes in is hostile: bounded here, parsed once, here. Must not know what carries the bytes.
 */
@NullMarked
package dev.grader.sandbox.stream;

import org.jspecify.annotations.NullMarked;
