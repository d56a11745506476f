/**
 * What happens to a submission, as a stream of server-sent events. All of it is told from the submission's own row, so that every node
 * tells the same, and tells it again; signals only say when to look. Must not know who grades.
 */
@NullMarked
package dev.grader.events;

import org.jspecify.annotations.NullMarked;
