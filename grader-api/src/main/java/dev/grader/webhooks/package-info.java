/**
 * Where clients are told of what ended, in place of asking: webhooks, the outbox that is written with what it tells of, the log of
 * deliveries, replays. Must not know how anything is graded.
 */
@NullMarked
package dev.grader.webhooks;

import org.jspecify.annotations.NullMarked;
