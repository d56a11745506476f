/** People's accounts, passwords and sessions. */
@NullMarked
package dev.grader.accounts;

import org.jspecify.annotations.NullMarked;
