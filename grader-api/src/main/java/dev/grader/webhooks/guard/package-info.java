/**
 * Where the service may be sent by its clients: refuses addresses that are its own network's or nobody's (server-side request forgery).
 * Must not know what is sent there.
 */
@NullMarked
package dev.grader.webhooks.guard;

import org.jspecify.annotations.NullMarked;
