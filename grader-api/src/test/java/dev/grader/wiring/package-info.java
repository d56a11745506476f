/** What an operator can set, and how the parts are put together. */
@NullMarked
package dev.grader.wiring;

import org.jspecify.annotations.NullMarked;
