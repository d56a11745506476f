/** What is measured, running: services, containers, and the requests that are sent to them. Stops and removes what it started. */
@NullMarked
package dev.grader.bench.subject;

import org.jspecify.annotations.NullMarked;
