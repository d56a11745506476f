/** What was done with which key, and who may read that. Must not know how anything of it is done. */
@NullMarked
package dev.grader.audit;

import org.jspecify.annotations.NullMarked;
