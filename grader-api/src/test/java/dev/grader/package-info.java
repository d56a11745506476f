/** The service as its clients meet it, and what the tests of every package share. */
@NullMarked
package dev.grader;

import org.jspecify.annotations.NullMarked;
