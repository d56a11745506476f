/**
 * Puts the parts together: one small configuration an adapter, and the properties they take. The only package of the service that
 * sees Docker's side of the core.
 */
@NullMarked
package dev.grader.wiring;

import org.jspecify.annotations.NullMarked;
