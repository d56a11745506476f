/**
 * Requests that may be sent twice and are carried out once: the header {@code Idempotency-Key} of
 * draft-ietf-httpapi-idempotency-key-header-07. Knows requests, answers and the ids of what was made; must not know what that is.
 *
 * <p>A request's key is claimed in a transaction of its own before it runs, and its answer is kept afterwards. Whoever makes something
 * writes its id into the claim, in the transaction that makes it: so a crash between the two leaves either nothing, or something that the
 * next try finds. An answer is kept where it says how the request ended, a refusal too (section 2.6 of the draft: "success or an error");
 * one that invites to try again, being 5xx, 429 or with {@code Retry-After}, releases the key.
 */
@NullMarked
package dev.grader.idempotency;

import org.jspecify.annotations.NullMarked;
