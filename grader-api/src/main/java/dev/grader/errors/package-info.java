/**
 * The one mapping from what went wrong to what the client is told: problem details (RFC 9457), each of a type whose page this
 * service serves. Knows no feature; every feature may throw {@link dev.grader.errors.ProblemException}.
 */
@NullMarked
package dev.grader.errors;

import org.jspecify.annotations.NullMarked;
