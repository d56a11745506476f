/**
 * The one adapter of the sandbox, and the only package that talks to Docker: examiner, cells, their shared volume and what
 * is left of them after a crash. Must not know what an event from a container is worth.
 *
 * <p>Everything made on an engine carries labels that say whose it is: the configured owner, and the pid and start of the JVM. A start
 * removes what dead processes of the same owner left. Whether a process lives can only be told on its own host, in its own
 * container, so installations that share a remote engine each need an owner's name of their own.
 */
@NullMarked
package dev.grader.sandbox.docker;

import org.jspecify.annotations.NullMarked;
