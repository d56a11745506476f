/**
 * Messages on their way: signed as Standard Webhooks 1.0 says, sent by whichever node holds the lease, tried again by a schedule, and noted.
 * Must not know what a message tells of, nor what clients may do with webhooks.
 */
@NullMarked
package dev.grader.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
