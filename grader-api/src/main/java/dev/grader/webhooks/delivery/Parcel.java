package dev.grader.webhooks.delivery;

/**
 * A message that this node has the lease of.
 *
 * @param tries how often it was tried since it was written, or replayed
 * @param lease without which nothing of it is written
 */
record Parcel(String id, String webhook, String body, int tries, String lease) {}
