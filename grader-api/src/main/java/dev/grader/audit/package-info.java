/** What was done with which key. Must not know how anything of it is done. */
@NullMarked
package dev.grader.audit;

import org.jspecify.annotations.NullMarked;
