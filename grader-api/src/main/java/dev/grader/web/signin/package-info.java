/** How people sign in: what a browser carries, and the pages before and after. Whose password it is, {@link dev.grader.accounts} says. */
@NullMarked
package dev.grader.web.signin;

import org.jspecify.annotations.NullMarked;
