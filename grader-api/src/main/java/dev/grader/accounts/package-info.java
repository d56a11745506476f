/**
 * People who sign in: their accounts, passwords and sessions. Knows nothing of pages, nor of how a browser carries a session; what an account
 * may do is a {@link dev.grader.access.Caller}'s, as for keys.
 */
@NullMarked
package dev.grader.accounts;

import org.jspecify.annotations.NullMarked;
