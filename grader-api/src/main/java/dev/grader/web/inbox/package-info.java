/** The staff's home: what was handed in, filtered, and what can be carried away of it as a file. */
@NullMarked
package dev.grader.web.inbox;

import org.jspecify.annotations.NullMarked;
