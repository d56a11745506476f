package dev.grader.events;

/**
 * One event.
 *
 * @param name what happened: {@code queued}, {@code running}, {@code progress}, {@code finished} or {@code cancelled}
 * @param data written as JSON
 */
record Event(Position position, String name, Object data) {}
