/**
 * The one adapter of the sandbox, and the only package that talks to Docker: examiner, cells, their shared volume and what
 * is left of them after a crash. Must not know what an event from a container is worth.
 */
@NullMarked
package dev.grader.sandbox.docker;

import org.jspecify.annotations.NullMarked;
