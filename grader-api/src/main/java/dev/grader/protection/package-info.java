/** What keeps one client from being a burden to others, and browsers from taking answers for more than they are. */
@NullMarked
package dev.grader.protection;

import org.jspecify.annotations.NullMarked;
