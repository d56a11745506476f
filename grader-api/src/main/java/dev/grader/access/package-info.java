/**
 * Who is asking: tenants, their keys and the keys' roles. Gives every request a {@link dev.grader.access.Caller} or refuses it.
 * Must not know what is asked for.
 */
@NullMarked
package dev.grader.access;

import org.jspecify.annotations.NullMarked;
